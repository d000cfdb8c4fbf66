/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const ADDITIVE_MANUFACTURING = `
@ 增材专用粉末 | powders for additive manufacturing | B22F 9/10 | C32 | 3
o 钛合金球形粉末 ~ 打印用钛粉 ~ spherical titanium powder
o 高强铝合金粉末 ~ 打印铝粉 ~ high-strength aluminium powder
o 铜合金打印粉 ~ 高反射铜粉 ~ copper alloy powder
o 难熔钨钽粉末 ~ 钽钨球粉 ~ refractory powders
o 镍基合金打印粉 ~ 高温合金粉料 ~ nickel alloy powder
o 模具钢粉末 ~ 随形水路用钢粉 ~ tool-steel powder
g 细粉收得率 ~ 细粉出粉率 ~ fine-powder yield | % | > 52 30 | 筛分
g 空心粉率 ~ 空心球比例 ~ hollow-powder rate | % | < 0.2 1.6 | CT 统计
g 霍尔流速 ~ 流动时间 ~ Hall flow | s/50g | < 24 36 | GB/T 1482
g 含氧量 ~ 氧增量 ~ oxygen content | ppm | < 650 1300 | 惰气熔融法
g 粉末单价 ~ 每公斤售价 ~ powder price | 元/kg | < 420 950 | 市场比价
m 等离子旋转雾化 ~ 旋转雾化 ~ PREP atomisation
m 无坩埚感应气雾化 ~ 感应气雾化 ~ EIGA atomisation
m 射频等离子球化 ~ 等离子球化 ~ RF plasma spheroidisation
m 异质形核剂调控 ~ 纳米形核 ~ inoculant engineering
s 航空航天打印服务商 ~ 打印加工中心 ~ aerospace print bureaus
s 骨科植入物厂 ~ 医用打印 ~ implant makers
s 模具企业 ~ 注塑模厂 ~ mould shops
p 卫星粉多，铺粉时拉痕
p 回收粉多次使用后性能无依据
@ 金属增材成形 | metal additive manufacturing | B22F 10/28 | C35 | 2
o 多激光大幅面选区熔化 ~ 大尺寸金属打印设备 ~ large multi-laser SLM
o 电弧增材大型构件 ~ 丝材熔积大件 ~ wire-arc parts
o 涡轮叶片激光修复 ~ 受损叶片再制造 ~ turbine-blade laser repair
o 铜铬锆换热器打印 ~ 打印铜换热件 ~ printed CuCrZr exchangers
o 点阵轻量化支架 ~ 晶格结构件 ~ lattice brackets
o 金属微滴打印 ~ 液态金属微喷 ~ metal droplet printing
g 成形效率 ~ 单位时间体积 ~ build rate | cm³/h | > 380 110 | 计时称重
g 残余应力 ~ 变形内应力 ~ residual stress | MPa | < 120 420 | X 射线衍射
g 表面粗糙度 ~ 打印面粗糙 ~ surface roughness | μm | < 5 15 | 轮廓仪
g 尺寸误差 ~ 成形偏差 ~ dimensional error | mm | < 0.06 0.3 | 三坐标
g 内部气孔率 ~ 缩松气孔 ~ porosity | % | < 0.05 0.6 | 工业 CT
m 环形光斑与动态调焦 ~ 光束整形 ~ beam shaping
m 层间超声冲击 ~ 层间锤击 ~ interlayer peening
m 熔池多光谱闭环 ~ 熔池监控 ~ melt-pool closed loop
m 增减材复合 ~ 打印铣削一体 ~ hybrid additive-subtractive processing
s 航天发动机部段 ~ 火箭舱段 ~ rocket sections
s 民机起落架与接头 ~ 飞机承力接头 ~ aircraft fittings
s 热交换与液冷 ~ 液冷板 ~ liquid cooling
p 拼接区性能不一致，交付前反复热校形
p 支撑去除要占三分之一工时
@ 非金属增材与铸型 | non-metal printing and moulds | B22C 9/02 | C35 | 2
o 喷墨砂型 ~ 3DP铸造砂型 ~ binder-jet sand moulds
o 陶瓷型芯光固化 ~ 空心叶片型芯 ~ printed ceramic cores
o 连续纤维增强打印 ~ 连续碳纤维打印件 ~ continuous-fibre printing
o 聚醚醚酮植入体打印 ~ PEEK骨板 ~ printed PEEK implants
o 混凝土建筑打印 ~ 打印建筑构件 ~ concrete printing
o 高速树脂连续成形 ~ 光固化快打 ~ high-speed resin printing
g 打印精度偏差 ~ 轮廓误差 ~ accuracy | mm | < 0.05 0.3 | 蓝光扫描
g 打印速度 ~ 单位时间成形量 ~ print speed | L/h | > 42 15 | 计时称重
g 层间结合强度 ~ 竖向强度 ~ interlayer strength | MPa | > 42 20 | 拉伸试验
g 单件成本 ~ 每件费用 ~ part cost | 元 | < 260 700 | 成本核算
g 收缩率 ~ 后处理缩尺 ~ shrinkage | % | < 0.4 2.2 | 三坐标
m 阵列喷头变墨量控制 ~ 变量喷墨 ~ variable-droplet inkjet
m 红外预热原位压实 ~ 激光预热 ~ in-situ consolidation
m 切片路径应力流规划 ~ 路径优化 ~ stress-flow path planning
m 无机黏结剂体系 ~ 环保无机黏结 ~ inorganic binders
s 重型铸件快速试制 ~ 发动机缸体铸造 ~ rapid castings
s 骨科与颌面外科 ~ 颌面修复 ~ maxillofacial surgery
s 无人机结构件 ~ 飞行器轻质件 ~ UAV structures
p 开一副木模要四十天，试制等不起
p 层间开裂，竖直方向强度只有平面三成
`;
