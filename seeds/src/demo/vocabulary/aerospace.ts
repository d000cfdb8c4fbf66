/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const AEROSPACE = `
@ 飞机结构与装配 | aircraft structures and assembly | B64F 5/10 | C37 | 2
o 机身大部件对接 ~ 舱段对接装配 ~ fuselage section joining
o 机翼壁板钻铆 ~ 壁板制孔铆接 ~ wing-panel drilling and riveting
o 复材机翼盒段 ~ 复合材料翼盒 ~ composite wing boxes
o 起落架超高强钢件 ~ 起落架外筒 ~ landing-gear steel parts
o 飞机蒙皮镜像加工 ~ 蒙皮厚度加工 ~ skin milling
o 线缆与管路装配 ~ 机上导管安装 ~ harness and tube installation
g 装配间隙 ~ 对缝阶差 ~ assembly gap | mm | < 0.1 0.5 | 激光跟踪仪
g 作业效率 ~ 单位时间完成量 ~ work rate | 件/h | > 11 4 | 产线计时
g 疲劳寿命 ~ 耐疲劳次数 ~ fatigue life | 万次 | > 34 14 | HB 5287 疲劳试验
g 装配工时 ~ 单架用工 ~ assembly hours | h | < 180 520 | 工时统计
g 结构减重比 ~ 减轻重量比例 ~ weight saving | % | > 23 8 | 称重
m 双机器人协同螺旋铣孔 ~ 机器人制孔 ~ dual-robot helical milling
m 室内测量场与数字孪生 ~ 测量辅助装配 ~ metrology-assisted assembly
m 冷挤压孔强化 ~ 孔壁强化 ~ cold expansion
m 柔性工装快速重构 ~ 可重构工装 ~ reconfigurable tooling
s 大型运输机总装线 ~ 整机总装厂 ~ airlifter final assembly
s 支线客机部件供应商 ~ 民机转包企业 ~ regional-jet suppliers
s 通航飞机制造 ~ 通用飞机厂 ~ general aviation
p 型架改一次要三个月，机型切换慢
p 人工制孔毛刺多，返修占工时四成
@ 机载系统与航电 | airborne systems and avionics | B64D 43/00 | C37 | 2
o 机载机电作动器 ~ 飞控电作动 ~ electromechanical actuators
o 航空电源变换器 ~ 机载二次电源 ~ airborne power converters
o 大气数据传感器 ~ 空速管组件 ~ air-data sensors
o 航空液压泵 ~ 机载柱塞泵 ~ aircraft hydraulic pumps
o 座舱显示与健康管理 ~ 机上健康监控 ~ cockpit health management
o 结冰探测与防除冰 ~ 飞机除冰 ~ ice detection and de-icing
g 功率密度 ~ 单位重量出力 ~ power density | kW/kg | > 8.5 3.8 | 台架试验
g 故障隔离率 ~ 定位到件比例 ~ fault isolation rate | % | > 97 82 | 注入试验
g 平均故障间隔 ~ 免维修时长 ~ MTBF | h | > 19000 7000 | GJB 899A
g 静态误差 ~ 输出偏差 ~ static error | %FS | < 0.05 0.3 | 标准器比对
g 整机重量 ~ 单台质量 ~ mass | kg | < 3.1 6.4 | 称重
m 双余度容错控制 ~ 余度管理 ~ dual-redundant control
m 宽禁带器件高频化 ~ 氮化镓电源 ~ wide-bandgap switching
m 微机电硅谐振敏感 ~ 谐振式微机电 ~ resonant MEMS sensing
m 电热与超疏水复合 ~ 复合除冰 ~ electro-thermal superhydrophobic surfaces
s 多电飞机 ~ 全电化平台 ~ more-electric aircraft
s 直升机与倾转旋翼机 ~ 旋翼机 ~ rotorcraft
s 低空电动航空器 ~ 电动垂起 ~ electric aviation
p 单点失效后无法降级运行
p 适航取证数据不足，装机推进慢
@ 卫星与空间应用 | satellites and space applications | B64G 1/50 | C37 | 2
o 卫星环路热管 ~ 星载热控回路 ~ loop heat pipes
o 星间激光通信终端 ~ 星间链路终端 ~ inter-satellite laser terminals
o 星载可展开天线 ~ 空间伞状天线 ~ deployable antennas
o 商业卫星综合电子 ~ 星务计算机 ~ satellite avionics
o 遥感影像在轨处理 ~ 星上智能解译 ~ on-board image processing
o 北斗高精度授时板卡 ~ 北斗时频模块 ~ BeiDou timing boards
g 单机功耗 ~ 耗电功率 ~ power consumption | W | < 18 65 | 真空热试验
g 精度误差 ~ 指标偏差 ~ error | μrad | < 2 10 | 光学测量
g 批产节拍 ~ 单件交付周期 ~ production takt | d | < 4 30 | 生产统计
g 抗辐照总剂量 ~ 耐辐射能力 ~ total dose | krad | > 95 30 | 钴源辐照
g 单位造价 ~ 单台成本 ~ unit cost | 万元 | < 38 150 | 成本核算
m 三维打印毛细芯 ~ 打印多孔芯 ~ printed wicks
m 工业级器件筛选加固 ~ 商用器件加固 ~ COTS hardening
m 轻量神经网络与FPGA加速 ~ 边缘推理 ~ FPGA-accelerated inference
m 张拉索网形面调控 ~ 索网结构 ~ tensioned cable nets
s 低轨星座批产 ~ 星座工厂 ~ LEO constellations
s 国土与农情遥感 ~ 遥感服务商 ~ remote-sensing services
s 电力与交通授时 ~ 行业授时 ~ timing users
p 宇航级器件价高且一年才到货
p 数据落地再处理，时效赶不上灾情
`;
