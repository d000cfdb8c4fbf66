/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const SOLAR_PV = `
@ 单晶硅生长与切片 | monocrystalline silicon growth and wafering | C30B 15/00 | C38 | 6
o N型大尺寸硅棒 ~ 拉晶硅单晶棒 ~ large n-type ingots
o 单晶炉石英坩埚 ~ 拉晶坩埚 ~ quartz crucibles
o 超薄硅片 ~ 百微米级硅片 ~ ultra-thin wafers
o 碳碳热场部件 ~ 单晶炉保温筒 ~ C/C hot-zone parts
o 钨丝金刚线 ~ 切割母线 ~ tungsten diamond wire
o 切割硅泥 ~ 切片硅粉 ~ kerf silicon
g 间隙氧含量 ~ 硅中氧浓度 ~ interstitial oxygen | ppma | < 6.5 13 | 傅里叶红外
g 单片硅耗 ~ 每片用硅量 ~ silicon per wafer | g | < 11 15 | 称重统计
g 使用寿命 ~ 可用炉时 ~ service hours | h | > 520 300 | 产线跟踪
g 碎片率 ~ 破片比例 ~ breakage | % | < 0.6 2.4 | 产线统计
g 总厚度偏差 ~ 厚薄不均 ~ total thickness variation | μm | < 9 22 | 电容测厚
m 横向超导磁场拉晶 ~ 磁控直拉 ~ superconducting magnetic CZ
m 钡涂层析晶控制 ~ 内壁涂覆 ~ barium coating
m 化学气相渗透致密化 ~ CVI工艺 ~ chemical vapour infiltration
m 张力闭环切割 ~ 细线化切割 ~ closed-loop tension slicing
s 西安与渭南光伏基地 ~ 拉晶切片工厂 ~ wafer factories
s 异质结电池配套 ~ HJT硅片供应 ~ wafers for HJT
s 硅料循环利用 ~ 硅料回收企业 ~ silicon recyclers
p 氧致同心圆使电池效率拉低零点几个点
p 线径降到三十微米以下断线频发
@ 高效光伏电池 | high-efficiency solar cells | H10F 10/14 | C38 | 6
o 钙钛矿晶硅叠层电池 ~ 钙钛矿/硅串联器件 ~ perovskite-silicon tandem cells
o 背接触电池栅线 ~ BC电池电极 ~ back-contact metallisation
o 异质结低温银浆 ~ HJT导电浆料 ~ low-temperature silver paste
o 隧穿氧化钝化层 ~ TOPCon钝化接触 ~ TOPCon passivation
o 透明导电薄膜靶材 ~ TCO溅射靶 ~ TCO sputtering targets
o 柔性薄膜太阳电池 ~ 可弯曲光伏片 ~ flexible thin-film cells
g 光电转换效率 ~ 发电效率 ~ conversion efficiency | % | > 29.5 24.2 | IEC 60904 标准测试
g 银耗 ~ 每瓦银用量 ~ silver use | mg/W | < 4.5 11 | 称重法
g 湿热衰减 ~ 双85老化损失 ~ damp-heat loss | % | < 1.8 6 | IEC 61215 湿热试验
g 少子寿命 ~ 载流子寿命 ~ carrier lifetime | ms | > 8.5 3 | 准稳态光电导
g 非硅成本 ~ 每瓦加工费 ~ non-silicon cost | 元/W | < 0.11 0.19 | 成本核算
m 激光诱导烧结 ~ 激光增强接触 ~ laser-enhanced contact firing
m 电镀铜栅线 ~ 铜电镀替银 ~ copper plating
m 原子层沉积 ~ ALD成膜 ~ atomic layer deposition
m 两步蒸镀与界面钝化 ~ 真空共蒸 ~ two-step evaporation
s 吉瓦级电池产线 ~ 电池片工厂 ~ GW-scale cell lines
s 建筑光伏一体化 ~ BIPV幕墙 ~ building-integrated PV
s 空间电源与临近空间飞艇 ~ 航天太阳翼 ~ space power
p 银价上涨后金属化成本占比超过四成
p 大面积成膜不均，边缘效率掉得厉害
@ 光伏电站运维 | PV plant operation | H02S 50/10 | D44 | 6
o 荒漠电站组件清扫机器人 ~ 板面除尘机器人 ~ panel cleaning robots
o 组串式逆变器 ~ 组串逆变单元 ~ string inverters
o 组件热斑与隐裂检测 ~ 板子缺陷排查 ~ hot spots and microcracks
o 跟踪支架 ~ 单轴追日支架 ~ single-axis trackers
o 退役光伏组件拆解 ~ 报废电池板回收 ~ end-of-life modules
o 电站发电功率预测 ~ 出力预报系统 ~ power forecasting
g 单位面积用水量 ~ 清洗耗水 ~ water use | L/m² | < 0.08 0.9 | 现场计量
g 发电量损失率 ~ 电量损耗 ~ energy loss | % | < 1.6 6.5 | 对照方阵比对
g 处理速度 ~ 日作业容量 ~ work rate | MW/d | > 95 20 | 现场计时
g 判定准确率 ~ 判断正确比例 ~ accuracy | % | > 96.5 85 | 人工复核
g 度电运维成本 ~ 每度电运维费 ~ O&M cost | 分/kWh | < 2.1 4.6 | 成本核算
m 无水静电除尘 ~ 电帘除尘 ~ waterless electrostatic cleaning
m 无人机红外与电致发光成像 ~ 航拍红外 ~ drone IR/EL imaging
m 气象数值模式融合深度学习 ~ AI预报 ~ NWP with deep learning
m 低温热解分层剥离 ~ 无损拆解 ~ thermal delamination
s 毛乌素沙地光伏基地 ~ 沙戈荒电站 ~ desert PV bases
s 农光互补园区 ~ 农业光伏 ~ agrivoltaic parks
s 分布式屋顶电站 ~ 工商业屋顶 ~ rooftop plants
p 缺水地区人工水洗一年只能做两次
p 考核电量偏差罚款持续增加
`;
