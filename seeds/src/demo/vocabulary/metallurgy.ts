/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const METALLURGY = `
@ 连铸与轧制 | continuous casting and rolling | B21B 37/58 | C31 | 3
o 高强钢筋控轧控冷 ~ 螺纹钢轧制 ~ high-strength rebar
o 特厚板连铸坯 ~ 大断面铸坯 ~ ultra-thick slabs
o 热轧带钢 ~ 热连轧板带 ~ hot-rolled strip
o 轴承钢盘条 ~ 高洁净线材 ~ bearing-steel wire rod
o 结晶器铜板镀层 ~ 连铸结晶器 ~ mould copper plates
o 高速钢轧辊 ~ 精轧工作辊 ~ high-speed steel rolls
g 一次合格率 ~ 一次交验合格比例 ~ first-pass yield | % | > 99.1 95.5 | 质检统计
g 偏析指数 ~ 中心疏松偏析 ~ segregation index | - | < 1.04 1.22 | 低倍酸浸
g 单次通钢量 ~ 在线使用吨数 ~ throughput per campaign | 万t | > 9 3.5 | 产线统计
g 合金添加成本 ~ 吨钢合金费用 ~ alloy cost | 元/t | < 36 110 | 成本核算
g 尺寸偏差 ~ 厚度公差带 ~ dimensional deviation | mm | < 0.03 0.12 | 在线测厚
m 凝固末端重压下 ~ 末端压下 ~ heavy reduction at solidification end
m 数字孪生轧制模型 ~ 模型自学习 ~ rolling digital twin
m 超快冷与相变控制 ~ 快速冷却 ~ ultra-fast cooling
m 镍钴合金电铸 ~ 复合电镀 ~ Ni-Co electroforming
s 关中长流程钢厂 ~ 省内联合钢企 ~ Shaanxi integrated mills
s 特钢企业 ~ 优特钢厂 ~ special-steel works
s 工程机械用板 ~ 耐磨板 ~ machinery plate
p 换规格时头尾废品多
p 铌钒价格高，微合金化成本压不住
@ 低碳冶炼与余热 | low-carbon smelting and waste heat | C21B 13/00 | C31 | 7
o 转炉烟气余热 ~ 炼钢一次烟气显热 ~ converter off-gas heat
o 高炉渣显热 ~ 熔渣热量 ~ blast-furnace slag heat
o 硅铁矿热炉 ~ 铁合金电炉 ~ ferrosilicon furnaces
o 氢基竖炉直接还原铁 ~ 氢冶金竖炉 ~ hydrogen shaft furnace DRI
o 烧结机头烟气 ~ 烧结烟道气 ~ sinter flue gas
o 焦炉上升管荒煤气 ~ 荒煤气显热 ~ raw coke-oven gas
g 余热回收量 ~ 吨产品回收热 ~ heat recovered | kgce/t | > 27 12 | 热平衡测试
g 二氧化碳减排率 ~ 降碳比例 ~ CO2 reduction | % | > 38 10 | GB/T 32151 核算
g 颗粒物排放浓度 ~ 粉尘排放 ~ particulate emission | mg/m³ | < 4 20 | 在线监测
g 吨产品电耗 ~ 每吨用电 ~ power use | kWh/t | < 320 560 | 电表计量
g 设备作业率 ~ 有效运转率 ~ availability | % | > 97 85 | 运行统计
m 离心粒化与移动床换热 ~ 干法粒化 ~ centrifugal granulation
m 镍基钎焊热管 ~ 热管换热 ~ brazed heat pipes
m 烟气循环与活性焦联合净化 ~ 活性焦脱硫脱硝 ~ activated coke cleaning
m 电极压放智能控制 ~ 功率平衡控制 ~ intelligent electrode control
s 韩城钢焦联合企业 ~ 钢焦化园区 ~ Hancheng steel and coke
s 府谷铁合金园区 ~ 铁合金企业集群 ~ Fugu ferroalloy park
s 超低排放改造 ~ 环保绩效A级创建 ~ ultra-low emission retrofits
p 间歇性强、含尘高，换热面积灰堵塞
p 电价上涨后吨产品亏损
@ 冶金检测与安全 | metallurgical inspection and safety | G01N 21/892 | C40 | 2
o 热态铸坯表面裂纹检测 ~ 高温铸坯外观缺陷 ~ hot slab surface inspection
o 钢水连续测温 ~ 中间包测温 ~ continuous steel temperature
o 高炉炉缸侵蚀监测 ~ 炉缸炉底状态 ~ hearth erosion monitoring
o 炉渣成分快速分析 ~ 渣样在线分析 ~ rapid slag analysis
o 钢包耐材测厚 ~ 钢包内衬残厚 ~ ladle lining gauging
o 废钢智能判级 ~ 废钢定级验质 ~ scrap grading
g 检出率 ~ 异常召回比例 ~ detection rate | % | > 98 84 | 离线复检
g 误报率 ~ 误判比例 ~ false-alarm rate | % | < 1.5 9 | 离线复检
g 测量偏差 ~ 测值误差 ~ measurement deviation | % | < 0.8 4 | 标准样比对
g 单次分析时间 ~ 出结果时间 ~ analysis time | s | < 12 300 | 现场计时
g 传感部件寿命 ~ 探头使用时长 ~ probe life | h | > 440 80 | 现场统计
m 激光诱导击穿光谱 ~ 激光光谱 ~ laser-induced breakdown spectroscopy
m 蓝光主动照明多目成像 ~ 主动光成像 ~ active blue-light imaging
m 黑体空腔测温管 ~ 空腔式探头 ~ black-body cavity probes
m 小样本迁移学习 ~ 深度学习识别 ~ few-shot learning
s 炼钢连铸车间 ~ 炼钢厂 ~ steel shops
s 电炉短流程钢厂 ~ 短流程企业 ~ mini-mills
s 铁前系统 ~ 炼铁厂 ~ ironmaking
p 氧化铁皮干扰大，人工目检漏检
p 现场高温粉尘，普通传感器撑不过一个班
`;
