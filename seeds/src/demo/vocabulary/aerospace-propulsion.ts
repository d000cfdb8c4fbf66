/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const AEROSPACE_PROPULSION = `
@ 燃烧室与热端 | combustors and hot sections | F23R 3/28 | C37 | 2
o 航空发动机低排放燃烧室 ~ 贫油预混燃烧室 ~ lean-burn combustors
o 火焰筒多斜孔冷却 ~ 火焰筒壁温控制 ~ effusion-cooled liners
o 燃油喷嘴雾化 ~ 供油喷嘴 ~ fuel injectors
o 旋转爆震燃烧室 ~ 爆震发动机 ~ rotating-detonation combustors
o 超燃冲压燃烧室 ~ 冲压发动机燃烧 ~ scramjet combustors
o 加力燃烧稳定器 ~ 加力火焰稳定 ~ afterburner flameholders
g 燃烧效率 ~ 燃料利用率 ~ combustion efficiency | % | > 99.4 96 | 燃气分析
g 氮氧化物排放 ~ NOx水平 ~ NOx emission | g/kN | < 17 42 | ICAO 循环
g 出口温度分布系数 ~ 温度场不均匀度 ~ pattern factor | - | < 0.18 0.33 | 热电偶耙
g 总压损失 ~ 流阻损失 ~ pressure loss | % | < 3 6.5 | 冷态吹风
g 点火高度 ~ 空中再点火 ~ relight altitude | km | > 10.5 7 | 高空台
m 分级旋流耦合设计 ~ 中心分级 ~ staged swirl
m 等离子体助燃 ~ 等离子点火 ~ plasma-assisted combustion
m 大涡模拟与光学诊断 ~ 激光诊断 ~ LES with laser diagnostics
m 增材整体喷嘴 ~ 打印喷嘴 ~ printed injectors
s 涡扇与涡轴发动机 ~ 航发主机厂 ~ turbofan engines
s 组合循环动力 ~ 空天往返动力 ~ combined-cycle propulsion
s 地面燃机改型 ~ 工业燃机 ~ industrial gas turbines
p 热声振荡导致火焰筒裂纹
p 高空小表速下点不着火
@ 液体火箭动力 | liquid rocket propulsion | F02K 9/48 | C37 | 2
o 液氧甲烷发动机涡轮泵 ~ 甲烷机泵组 ~ LOX-methane turbopumps
o 再生冷却推力室 ~ 推力室冷却通道 ~ regenerative chambers
o 变推力针栓喷注器 ~ 可调喷注单元 ~ pintle injectors
o 发动机高温密封 ~ 动密封件 ~ high-temperature seals
o 无毒推进剂推力器 ~ 绿色单组元推进 ~ green monopropellant thrusters
o 火箭贮箱搅拌摩擦焊 ~ 贮箱焊缝 ~ tank friction-stir welds
g 工况调节比 ~ 变工况深度 ~ throttling ratio | - | > 9 3 | 热试车
g 重复使用次数 ~ 可复用次数 ~ reuse count | 次 | > 45 8 | 试车考核
g 结构重量 ~ 部件自重 ~ mass | kg | < 22 48 | 称重
g 制造周期 ~ 单台生产时间 ~ lead time | d | < 40 150 | 生产统计
g 泄漏率 ~ 渗漏量 ~ leak rate | Pa·m³/s | < 0.0002 0.003 | 氦检漏
m 整体叶盘精铸与打印 ~ 叶盘一体化 ~ integral blisks
m 铜合金激光沉积 ~ 双金属沉积 ~ bimetallic deposition
m 流体动压密封设计 ~ 动压密封 ~ hydrodynamic sealing
m 焊缝相控阵检测 ~ 超声相控阵 ~ phased-array inspection
s 可重复使用运载火箭 ~ 商业火箭公司 ~ reusable launchers
s 上面级与轨道转移器 ~ 空间拖船 ~ upper stages
s 微小卫星推进 ~ 卫星推进模块 ~ smallsat propulsion
p 积碳与热疲劳限制复用次数
p 工装多、装调靠老师傅，产能上不去
@ 叶片与热障涂层 | blades and thermal-barrier coatings | C23C 4/11 | C37 | 3
o 涡轮叶片热障涂层 ~ 透平叶片隔热涂层 ~ turbine thermal-barrier coatings
o 压气机叶片抗冲蚀膜 ~ 叶片耐砂尘涂层 ~ anti-erosion films
o 空心风扇叶片 ~ 宽弦风扇叶 ~ hollow fan blades
o 整体叶盘磨抛 ~ 叶盘型面加工 ~ blisk finishing
o 封严可磨耗涂层 ~ 机匣封严层 ~ abradable seals
o 单晶空心导叶 ~ 导向叶片铸件 ~ hollow vane castings
g 热循环寿命 ~ 冷热循环次数 ~ thermal-cycle life | 次 | > 2600 900 | 热冲击试验
g 合格率 ~ 一次交付合格比例 ~ yield | % | > 92 70 | 质检统计
g 型面误差 ~ 轮廓偏差 ~ profile error | mm | < 0.03 0.12 | 蓝光测量
g 冲蚀率 ~ 磨损失重 ~ erosion rate | mg/g | < 0.05 0.4 | 喷砂冲蚀
g 单件工时 ~ 单件加工时间 ~ hours per part | h | < 3 11 | 工时统计
m 电子束物理气相沉积 ~ 电子束沉积 ~ EB-PVD
m 稀土锆酸盐双陶瓷层 ~ 双层陶瓷 ~ double ceramic layers
m 机器人砂带柔性磨抛 ~ 柔性抛光 ~ robotic belt grinding
m 脉冲电弧离子镀 ~ 离子镀膜 ~ pulsed-arc ion plating
s 先进航空发动机 ~ 军民用航发 ~ advanced aero engines
s 发动机维修企业 ~ 航发大修厂 ~ engine MRO
s 燃气轮机叶片厂 ~ 透平叶片企业 ~ blade makers
p 沙尘环境下砂蚀与熔盐侵蚀并存
p 抛光靠手工，叶片一致性差
`;
