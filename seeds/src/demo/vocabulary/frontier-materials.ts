/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const FRONTIER_MATERIALS = `
@ 超导材料与磁体 | superconducting materials and magnets | H10N 60/20 | C39 | 3
o 铌钛超导线材 ~ 低温超导多芯线 ~ NbTi superconducting wire
o 二代高温超导带材 ~ REBCO涂层导体 ~ REBCO coated conductors
o 铋系超导线 ~ Bi2212线材 ~ Bi-2212 wire
o 无液氦磁共振磁体 ~ 零液氦MRI磁体 ~ helium-free MRI magnets
o 超导储能磁体 ~ 磁储能线圈 ~ SMES magnets
o 铌三锡股线 ~ 聚变用Nb3Sn线 ~ Nb3Sn strands
g 临界电流 ~ 载流能力 ~ critical current | A | > 620 340 | 四引线法
g 稳定运行时间 ~ 无失超运行时长 ~ quench-free time | h | > 9500 3000 | 连续运行考核
g 交流损耗 ~ 磁滞损耗 ~ AC loss | mJ/cm³ | < 38 95 | 磁化法
g 磁场不均匀度 ~ 匀场偏差 ~ field inhomogeneity | ppm | < 3 15 | 核磁场强计
g 单位载流成本 ~ 每千安米成本 ~ cost per kA·m | 元 | < 85 260 | 成本核算
m 青铜法与内锡法复合 ~ 内锡法 ~ internal-tin process
m 离子束辅助沉积织构 ~ 织构缓冲层 ~ IBAD texturing
m 制冷机传导冷却 ~ 传导冷却 ~ conduction cooling
m 多道次拉拔与时效匹配 ~ 热处理优化 ~ optimised drawing and ageing
s 核聚变装置 ~ 聚变大科学工程 ~ fusion devices
s 磁拉单晶炉 ~ 光伏磁拉晶 ~ magnetic crystal pullers
s 医用磁共振整机 ~ MRI整机厂 ~ MRI makers
p 断线率高，长线良率不足一半
p 液氦涨价，开机维持费用难以承受
@ 石墨烯与二维材料 | graphene and two-dimensional materials | C01B 32/184 | C30 | 3
o 石墨烯导热膜 ~ 高导热均热膜 ~ graphene thermal films
o 石墨烯防腐涂料 ~ 烯锌重防腐漆 ~ graphene anticorrosion coatings
o 二硫化钼单层晶圆 ~ 二维半导体薄膜 ~ MoS2 monolayer wafers
o 石墨烯电热织物 ~ 发热面料 ~ graphene heating fabrics
o MXene电磁屏蔽膜 ~ 电磁防护薄膜 ~ MXene shielding films
o 氮化硼纳米片填料 ~ BN导热填料 ~ boron nitride nanosheets
g 面内热导率 ~ 平面导热能力 ~ in-plane conductivity | W/(m·K) | > 1650 850 | 激光闪射法
g 耐环境时间 ~ 盐雾湿热不失效时长 ~ environmental resistance | h | > 3600 1200 | GB/T 1771
g 缺陷密度比 ~ 缺陷峰比值 ~ defect ratio | - | < 0.05 0.3 | 拉曼光谱
g 单位面积成本 ~ 每平方米成本 ~ cost per area | 元/m² | < 28 95 | 成本核算
g 批次离散度 ~ 批间差异 ~ batch variation | % | < 3 14 | 统计过程控制
m 闪蒸焦耳热 ~ 瞬时电加热 ~ flash Joule heating
m 化学气相外延 ~ CVD生长 ~ CVD epitaxy
m 球磨插层剥离 ~ 机械剥离 ~ intercalation exfoliation
m 定向冷冻与石墨化 ~ 定向组装 ~ directional freezing
s 手机与服务器散热 ~ 高热流密度散热 ~ electronics cooling
s 桥梁与风电塔筒防护 ~ 户外钢结构 ~ outdoor steelwork
s 户外冬季服装 ~ 可穿戴加热 ~ winter wear
p 分散后易团聚，样品行、批量不行
p 检测标准缺失，下游不敢导入
@ 智能与超构材料 | smart materials and metamaterials | C08G 63/06 | C29 | 3
o 形状记忆聚合物铰链 ~ 空间展开铰链 ~ shape-memory polymer hinges
o 压电陶瓷驱动叠堆 ~ 叠层压电促动器 ~ piezo stacks
o 吸波超构表面 ~ 隐身吸波结构 ~ absorbing metasurfaces
o 磁流变阻尼器 ~ 磁流变减振器 ~ magnetorheological dampers
o 自修复弹性体 ~ 自愈合橡胶 ~ self-healing elastomers
o 电致变色玻璃 ~ 智能调光窗 ~ electrochromic glass
g 响应时间 ~ 动作延迟 ~ response time | ms | < 6 40 | 阶跃响应测试
g 循环稳定性 ~ 可重复次数 ~ cycling stability | 万次 | > 12 3 | 疲劳试验
g 驱动功耗 ~ 工作耗电 ~ drive power | W | < 1.5 6 | 功率分析
g 输出性能保持率 ~ 老化后保持比例 ~ retention after ageing | % | > 94 70 | 加速老化
g 面密度 ~ 单位面积重量 ~ areal density | kg/m² | < 1.1 3.4 | 称重
m 四维打印 ~ 4D打印 ~ 4D printing
m 织构化流延 ~ 模板晶粒生长 ~ templated grain growth
m 拓扑优化逆向设计 ~ 逆向设计 ~ topology-optimised inverse design
m 动态共价键网络 ~ 可逆交联 ~ dynamic covalent networks
s 卫星太阳翼展开 ~ 星载可展机构 ~ deployable satellite structures
s 高速列车减振 ~ 车辆悬挂 ~ vehicle suspension
s 建筑节能幕墙 ~ 节能门窗 ~ energy-saving facades
p 传统火工解锁冲击大，影响星敏感器
p 低频段性能差，厚度又受限
`;
