/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const POWER_TRANSMISSION = `
@ 变压器与绝缘 | transformers and insulation | H01F 27/32 | C38 | 2
o 特高压换流变阀侧套管 ~ 换流变压器套管 ~ UHV converter-transformer bushings
o 植物绝缘油配电变压器 ~ 天然酯变压器 ~ natural-ester transformers
o 环氧干式变压器线圈 ~ 干变浇注绕组 ~ cast-resin coils
o 非晶合金铁心 ~ 非晶带材铁芯 ~ amorphous cores
o 变压器有载分接开关 ~ 调压开关 ~ on-load tap changers
o 电磁线漆膜 ~ 漆包线绝缘层 ~ winding-wire enamel
g 局部放电量 ~ 局放水平 ~ partial discharge | pC | < 3 10 | GB/T 7354 局放测试
g 空载损耗 ~ 铁损 ~ no-load loss | W | < 130 320 | 空载试验
g 击穿场强 ~ 耐压强度 ~ breakdown strength | kV/mm | > 46 29 | 工频击穿试验
g 热导率 ~ 导热能力 ~ thermal conductivity | W/(m·K) | > 1.4 0.3 | 激光闪射法
g 温升 ~ 热点温度增量 ~ temperature rise | K | < 48 72 | 温升试验
m 等离子体改性纳米填料 ~ 纳米复合绝缘 ~ plasma-treated nanofillers
m 胶浸纸电容芯子真空浸渍 ~ 真空固化 ~ vacuum-impregnated condenser cores
m 磁畴细化激光刻痕 ~ 刻痕降损 ~ laser domain refinement
m 多物理场耦合均压设计 ~ 电场优化 ~ multiphysics grading design
s 陕北至湖北特高压通道 ~ 直流外送工程 ~ UHVDC corridors
s 新能源箱变 ~ 风电场升压站 ~ renewable step-up stations
s 城市配网改造 ~ 配电台区 ~ distribution networks
p 谐波含量高，绝缘局部过热加速老化
p 关键套管仍靠进口，检修一等半年
@ 高压开关设备 | high-voltage switchgear | H01H 33/70 | C38 | 2
o 环保气体绝缘组合电器 ~ 无六氟化硫GIS ~ SF6-free GIS
o 真空断路器触头 ~ 真空灭弧室电触头 ~ vacuum interrupter contacts
o 高压直流断路器 ~ 直流故障开断装置 ~ HVDC breakers
o 断路器弹簧操动机构 ~ 开关操作机构 ~ spring operating mechanisms
o 盆式绝缘子 ~ 气室绝缘盆 ~ basin insulators
o 发电机出口断路器 ~ 机端大容量断路器 ~ generator circuit breakers
g 开断电流 ~ 短路分断能力 ~ breaking current | kA | > 78 50 | 大容量合成试验
g 燃弧时间 ~ 电弧持续时间 ~ arcing time | ms | < 6 15 | 合成试验录波
g 机械寿命 ~ 操作次数 ~ mechanical endurance | 次 | > 19000 8000 | 机械耐久试验
g 分闸时间 ~ 动作时延 ~ opening time | ms | < 3 22 | 行程特性测试
g 年漏气率 ~ 泄漏比例 ~ annual leakage | % | < 0.1 0.5 | 氦检漏
m 铜铬触头激光熔覆 ~ 熔覆强化 ~ laser-clad CuCr contacts
m 电磁斥力快速机构 ~ 斥力驱动 ~ repulsion actuators
m 全氟异丁腈混合气 ~ C4环保气体 ~ C4F7N gas mixtures
m 声纹与行程联合诊断 ~ 状态监测 ~ acoustic diagnostics
s 西电东送枢纽变电站 ~ 超高压变电站 ~ EHV substations
s 海上风电平台 ~ 海上升压站 ~ offshore platforms
s 数据中心直流供电 ~ 直流配电 ~ DC data-centre supply
p 六氟化硫限排期限逼近，替代方案尚未定型
p 触头电侵蚀不匀，开断后重燃
@ 柔性输电与状态监测 | flexible transmission and monitoring | H02J 3/36 | C38 | 2
o 柔性直流换流阀 ~ 柔直阀塔 ~ VSC converter valves
o 输电线路覆冰监测 ~ 导线结冰预警 ~ icing monitoring
o 高压电缆接头 ~ 电缆中间接头 ~ cable joints
o 构网型储能变流器 ~ 组网储能PCS ~ grid-forming converters
o 变电站巡检图像识别 ~ 站内设备智能巡视 ~ substation inspection images
o 复合绝缘子 ~ 硅橡胶绝缘子 ~ composite insulators
g 系统效率 ~ 综合效率 ~ system efficiency | % | > 99.2 97.8 | 效率试验
g 预警准确率 ~ 报警可信度 ~ alarm accuracy | % | > 95.5 78 | 历史事件回放
g 响应时间 ~ 调节时延 ~ response time | ms | < 8 60 | 录波分析
g 测量误差 ~ 监测偏差 ~ measurement error | % | < 1.2 6 | 标准装置比对
g 平均无故障时间 ~ 无故障运行时长 ~ mean time between failures | h | > 95000 40000 | 加速寿命试验
m 碳化硅子模块 ~ SiC功率单元 ~ SiC submodules
m 虚拟同步与惯量支撑控制 ~ 构网控制 ~ virtual-inertia control
m 太赫兹无损成像 ~ 内部缺陷成像 ~ terahertz imaging
m 自取能无线传感 ~ 微能量采集 ~ self-powered sensing
s 秦岭微气象覆冰区 ~ 高海拔线路 ~ mountain lines
s 新能源汇集站 ~ 弱电网地区 ~ weak grids
s 城市地下管廊 ~ 电缆隧道 ~ utility tunnels
p 冬季抢修要爬塔除冰，人员风险高
p 弱电网下宽频振荡导致机组脱网
`;
