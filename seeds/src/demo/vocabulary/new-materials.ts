/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const NEW_MATERIALS = `
@ 高温与难熔合金 | superalloys and refractory alloys | C22C 19/05 | C32 | 3
o 镍基单晶高温合金 ~ 单晶叶片母合金 ~ nickel single-crystal superalloys
o 铌硅基超高温合金 ~ 铌基难熔结构件 ~ Nb-Si alloys
o 钴基耐磨堆焊合金 ~ 钴基堆焊材料 ~ cobalt hardfacing alloys
o 粉末高温合金涡轮盘 ~ 粉冶盘件 ~ powder-metallurgy turbine discs
o 高熵合金紧固件 ~ 多主元合金螺栓 ~ high-entropy alloy fasteners
o 钨铼热电偶丝 ~ 测温用难熔丝 ~ W-Re thermocouple wire
g 高温持久寿命 ~ 持久断裂时间 ~ stress-rupture life | h | > 290 120 | GB/T 2039 持久试验
g 氧含量 ~ 增氧量 ~ oxygen content | ppm | < 8 35 | 惰气熔融红外法
g 抗氧化增重 ~ 氧化增重量 ~ oxidation mass gain | mg/cm² | < 0.6 3.1 | 循环氧化试验
g 室温断裂韧性 ~ 抗开裂能力 ~ fracture toughness | MPa·m½ | > 24 11 | 单边缺口弯曲
g 夹杂物尺寸 ~ 非金属夹杂 ~ inclusion size | μm | < 18 70 | 电子束钮扣锭法
m 真空感应与电渣三联冶炼 ~ 三联工艺 ~ triple melting
m 液态金属冷却定向凝固 ~ 定向凝固 ~ liquid-metal-cooled solidification
m 等离子旋转电极制粉 ~ 旋转电极 ~ plasma rotating electrode atomisation
m 机器学习成分反设计 ~ 材料基因方法 ~ machine-learning alloy design
s 燃气轮机热端部件 ~ 重燃透平 ~ gas-turbine hot parts
s 核电主泵与阀门 ~ 核级阀门 ~ nuclear valves
s 火箭发动机推力室 ~ 液发推力室 ~ rocket chambers
p 返回料加入比例低，原料成本下不来
p 大尺寸锭偏析严重，锻造开裂报废
@ 碳纤维复合材料 | carbon-fibre composites | C08J 5/04 | C29 | 3
o 高模量碳纤维 ~ 高模碳丝 ~ high-modulus carbon fibre
o 热塑性预浸带 ~ 连续纤维增强热塑片材 ~ thermoplastic prepreg tapes
o 大丝束碳纤维织物 ~ 低成本碳布 ~ large-tow fabrics
o 液体成型用环氧树脂 ~ 灌注型树脂体系 ~ infusion epoxy resins
o 风电主梁拉挤板 ~ 叶片主梁板材 ~ pultruded spar caps
o 碳陶制动盘 ~ 碳陶刹车片 ~ carbon-ceramic discs
g 层间剪切强度 ~ 层间结合强度 ~ interlaminar shear strength | MPa | > 108 74 | ASTM D2344
g 孔隙率 ~ 内部空隙 ~ void content | % | < 0.5 2.8 | CT 扫描
g 拉伸模量 ~ 纵向刚度 ~ tensile modulus | GPa | > 390 270 | GB/T 3362
g 成型周期 ~ 单件固化时间 ~ cycle time | min | < 6 45 | 产线计时
g 制造成本 ~ 每公斤成本 ~ manufacturing cost | 元/kg | < 92 180 | 成本核算
m 微波快速固化 ~ 微波加热 ~ microwave curing
m 自动铺丝在线缺陷检测 ~ 自动铺放 ~ automated fibre placement
m 电化学表面接枝上浆 ~ 上浆剂改性 ~ surface-grafted sizing
m 等温模压 ~ 高压模塑 ~ isothermal compression moulding
s 民机次承力结构 ~ 飞机舱门口盖 ~ aircraft secondary structures
s 低空飞行器机体 ~ 电动垂起机身 ~ eVTOL airframes
s 压力容器缠绕 ~ 高压气瓶 ~ pressure vessels
p 热压罐能耗高，排产全靠等罐
p 干纤维浸润不透，打磨返修率高
@ 先进陶瓷与隔热材料 | advanced ceramics and insulation | C04B 35/80 | C30 | 3
o 碳化硅陶瓷基复合材料 ~ SiC/SiC热结构件 ~ SiC/SiC composites
o 氮化硅陶瓷基板 ~ 高导热陶瓷衬板 ~ silicon nitride substrates
o 气凝胶隔热毡 ~ 纳米孔保温毡 ~ aerogel blankets
o 氧化锆轴承球 ~ 陶瓷滚珠 ~ zirconia bearing balls
o 超高温抗烧蚀涂层 ~ 烧蚀防护层 ~ ultra-high-temperature coatings
o 多孔陶瓷膜管 ~ 高温过滤陶瓷管 ~ porous ceramic membranes
g 抗弯强度 ~ 弯曲强度 ~ flexural strength | MPa | > 830 520 | GB/T 6569
g 使用温度 ~ 长期耐温 ~ service temperature | ℃ | > 1450 1150 | 高温考核试验
g 高温失重率 ~ 受热质量损失 ~ high-temperature mass loss | % | < 0.4 3.5 | 热重分析
g 批次合格率 ~ 成品合格比例 ~ batch yield | % | > 95 78 | 质检统计
g 制备周期 ~ 单炉生产时间 ~ production cycle | d | < 12 45 | 生产记录
m 反应熔渗快速致密化 ~ 熔渗工艺 ~ reactive melt infiltration
m 流延成型与气压烧结 ~ 气压烧结 ~ gas-pressure sintering
m 常压干燥溶胶凝胶 ~ 非超临界干燥 ~ ambient-pressure drying
m 等离子喷涂物理气相沉积 ~ 等离子物理气相沉积 ~ plasma-spray PVD
s 高超声速飞行器热防护 ~ 热防护面板 ~ hypersonic thermal protection
s 新能源汽车功率模块 ~ 电驱功率模块 ~ EV power modules
s 高温烟气净化 ~ 窑炉烟气过滤 ~ hot-gas filtration
p 国产粉体批次波动大，烧结后翘曲
p 界面相氧化后强度骤降
`;
