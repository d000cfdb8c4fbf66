/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const SEMICONDUCTORS = `
@ 功率与射频器件 | power and RF devices | H10D 62/85 | C39 | 1
o 八英寸碳化硅衬底 ~ 大尺寸SiC单晶片 ~ 8-inch SiC substrates
o 沟槽碳化硅场效应管 ~ SiC功率管 ~ trench SiC MOSFETs
o 氮化镓射频功放 ~ GaN功率放大管 ~ GaN RF amplifiers
o 氧化镓外延片 ~ Ga2O3外延 ~ gallium oxide epitaxy
o 金刚石散热衬底 ~ 金刚石热沉 ~ diamond heat spreaders
o 高压绝缘栅双极管 ~ IGBT芯片 ~ high-voltage IGBTs
g 缺陷密度 ~ 晶体缺陷数 ~ defect density | cm⁻² | < 650 4500 | 腐蚀坑计数
g 导通损耗 ~ 通态损失 ~ conduction loss | mΩ·cm² | < 2.1 4.5 | 探针台
g 击穿电压 ~ 耐压 ~ breakdown voltage | V | > 3400 1700 | 静态测试
g 可靠工作寿命 ~ 长期可靠性 ~ reliable lifetime | 年 | > 28 10 | 加速寿命外推
g 晶圆翘曲 ~ 片弯 ~ wafer bow | μm | < 18 60 | 激光平整度
m 液相法长晶 ~ 顶部籽晶溶液法 ~ top-seeded solution growth
m 氮氧退火界面钝化 ~ 界面氮化 ~ nitric-oxide annealing
m 卤化物气相外延 ~ 气相外延 ~ halide vapour-phase epitaxy
m 微波等离子体沉积 ~ 等离子沉积 ~ microwave plasma CVD
s 新能源车主驱 ~ 车规功率器件 ~ traction inverters
s 光伏与储能变流 ~ 光储逆变 ~ PV inverters
s 五代通信基站 ~ 射频前端 ~ 5G base stations
p 衬底贵、缺陷多，芯片良率上不去
p 高温栅偏应力后阈值漂移
@ 先进封装与测试 | packaging and test | H01L 21/60 | C39 | 1
o 扇出型晶圆级封装 ~ 扇出封装 ~ fan-out packaging
o 芯粒互连中介层 ~ 硅中介板 ~ chiplet interposers
o 玻璃通孔基板 ~ TGV基板 ~ through-glass-via substrates
o 纳米银烧结膏 ~ 烧结银 ~ sintered silver paste
o 陶瓷封装管壳 ~ 高可靠管壳 ~ ceramic packages
o 系统级封装模组 ~ SiP模组 ~ system-in-package modules
g 互连间距 ~ 凸点节距 ~ interconnect pitch | μm | < 8 40 | 扫描电镜
g 空洞率 ~ 焊层空洞 ~ voiding | % | < 1 6 | X 光检测
g 封装热阻 ~ 结壳热阻 ~ thermal resistance | K/W | < 0.12 0.4 | 瞬态热测试
g 产线产能 ~ 每小时片数 ~ throughput | wph | > 125 45 | 产线统计
g 温循寿命 ~ 冷热循环次数 ~ temperature-cycling life | 次 | > 2800 1000 | JESD22-A104
m 铜铜混合键合 ~ 混合键合 ~ Cu-Cu hybrid bonding
m 激光诱导深孔刻蚀 ~ 激光诱导成孔 ~ laser-induced deep etching
m 低温加压烧结 ~ 低温烧结 ~ low-temperature sintering
m 翘曲应力协同仿真 ~ 应力仿真 ~ warpage co-simulation
s 存储与算力芯片封测 ~ 高端封测厂 ~ memory and AI packaging
s 车规功率模块 ~ 功率模块封装 ~ automotive modules
s 射频微系统 ~ 微系统集成 ~ RF microsystems
p 塑封后翘曲，贴片对不准
p 漏检一颗，客户整批退货
@ 半导体设备与材料 | semiconductor equipment and materials | H01L 21/67 | C35 | 1
o 化学机械抛光液 ~ CMP浆料 ~ CMP slurry
o 光刻胶树脂 ~ 光刻胶用单体树脂 ~ photoresist resins
o 静电吸盘 ~ 晶圆卡盘 ~ electrostatic chucks
o 原子层刻蚀腔 ~ 刻蚀机腔体 ~ atomic-layer etching chambers
o 高纯电子特气 ~ 电子级气体 ~ electronic specialty gases
o 真空干泵 ~ 半导体干式泵 ~ dry vacuum pumps
g 金属杂质 ~ 痕量金属含量 ~ metal impurities | ppb | < 1 15 | ICP-MS
g 片内非均匀性 ~ 均匀性偏差 ~ within-wafer non-uniformity | % | < 1 4 | 49 点椭偏
g 颗粒数 ~ 落尘数 ~ particle adders | 个/片 | < 5 35 | 颗粒仪
g 维护间隔 ~ 保养周期 ~ maintenance interval | h | > 3800 1500 | 产线跟踪
g 国产替代成本比 ~ 相对进口价 ~ cost versus import | % | < 52 90 | 采购比价
m 亚微米胶体二氧化硅分级 ~ 磨料分级 ~ colloidal silica grading
m 低温精馏与吸附纯化 ~ 精馏纯化 ~ cryogenic distillation
m 氮化铝共烧 ~ 共烧陶瓷 ~ AlN co-firing
m 等离子体脉冲调制 ~ 脉冲等离子 ~ pulsed plasma
s 十二英寸晶圆厂 ~ 12吋产线 ~ 300 mm fabs
s 功率器件特色线 ~ 特色工艺线 ~ speciality fabs
s 化合物半导体线 ~ 砷化镓产线 ~ compound lines
p 交期动辄九个月，断供风险大
p 换线验证周期长，产线不愿试
`;
