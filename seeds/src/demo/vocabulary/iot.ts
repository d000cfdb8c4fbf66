/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const IOT = `
@ 智能传感器 | smart sensors | G01L 1/22 | C40 | 1
o 高温压力传感器 ~ 耐高温压力变送 ~ high-temperature pressure sensors
o 微机电惯性器件 ~ MEMS陀螺 ~ MEMS inertial sensors
o 激光甲烷遥测仪 ~ 燃气泄漏遥感 ~ laser methane detectors
o 柔性触觉传感皮肤 ~ 电子皮肤 ~ electronic skin
o 声表面波无源测温 ~ 无源无线测温 ~ SAW passive thermometers
o 土壤多参数探头 ~ 土壤墒情探针 ~ soil probes
g 测量精度误差 ~ 测值误差 ~ accuracy | %FS | < 0.05 0.5 | 标准器校准
g 响应时间 ~ 反应时间 ~ response time | ms | < 8 60 | 阶跃测试
g 工作电流 ~ 耗电电流 ~ supply current | μA | < 45 300 | 功耗仪
g 长期漂移 ~ 年漂移 ~ long-term drift | %/a | < 0.1 0.8 | 老化试验
g 器件单价 ~ 单只价格 ~ unit price | 元 | < 60 320 | 批量报价
m 绝缘体上硅倒装 ~ 硅倒装工艺 ~ flip-chip SOI
m 可调谐半导体激光吸收 ~ 激光吸收光谱 ~ TDLAS
m 离电微结构界面 ~ 离电传感 ~ iontronic microstructures
m 温压自补偿算法 ~ 自补偿 ~ self-compensation
s 航空发动机与燃机测试 ~ 动力测试 ~ engine testing
s 城市燃气安全 ~ 燃气管网 ~ gas safety
s 智慧农业 ~ 农田监测 ~ smart farming
p 高温下封装失效，引线脱落
p 国外品牌停供，备件库存告急
@ 物联通信与定位 | IoT communication and positioning | H04W 4/38 | C39 | 1
o 反向散射无源标签 ~ 无源物联标签 ~ backscatter tags
o 地下空间超宽带定位 ~ 井下人员定位 ~ UWB underground positioning
o 卫星物联网终端 ~ 窄带卫星终端 ~ satellite IoT terminals
o 工业无线时间敏感网络 ~ 确定性工业无线 ~ wireless TSN
o 蜂窝低功耗模组 ~ 窄带物联模组 ~ NB-IoT modules
o 水下无线光通信 ~ 水下光通信 ~ underwater optical links
g 通信距离 ~ 传输距离 ~ range | m | > 480 120 | 外场测试
g 待机电流 ~ 静态功耗 ~ standby current | μA | < 1.5 8 | 功耗仪
g 丢包率 ~ 数据丢失比例 ~ packet loss | % | < 0.05 1.5 | 压力测试
g 端到端延迟 ~ 传输时延 ~ end-to-end delay | ms | < 8 90 | 网络测试仪
g 单点部署成本 ~ 每点位造价 ~ cost per node | 元 | < 35 160 | 成本核算
m 能量收集与调制编码 ~ 环境取能 ~ energy harvesting
m 信道冲激响应非视距识别 ~ 非视距抑制 ~ NLOS identification
m 突发短报文波形 ~ 短突发 ~ burst waveforms
m 跨层调度 ~ 确定性调度 ~ cross-layer scheduling
s 仓储资产盘点 ~ 资产管理 ~ asset tracking
s 矿井与隧道 ~ 地下工程 ~ mines and tunnels
s 无人区水文监测 ~ 偏远水文站 ~ remote hydrology
p 两年就要换电池，人工比设备还贵
p 金属环境读取率不到八成
@ 边缘计算与平台 | edge computing and platforms | H04L 67/12 | I65 | 1
o 工业协议转换网关 ~ 设备联网网关 ~ protocol gateways
o 燃气管网数字底座 ~ 管网监测平台 ~ gas-network platforms
o 设备预测性维护 ~ 设备故障预判 ~ predictive maintenance
o 边缘视频分析盒 ~ 视频AI盒子 ~ edge video boxes
o 物联设备身份认证 ~ 设备接入安全 ~ device authentication
o 供热二网平衡 ~ 集中供热调控 ~ heating network balancing
g 接入规模 ~ 并发接入数 ~ concurrent devices | 万台 | > 95 20 | 压力测试
g 预警提前天数 ~ 提前预报时间 ~ lead time | d | > 12 2 | 历史回放
g 节能率 ~ 节约能源比例 ~ energy saving | % | > 19 7 | 对比核算
g 单点建设成本 ~ 每路造价 ~ cost per point | 元 | < 260 900 | 成本核算
g 处理时延 ~ 响应耗时 ~ processing delay | ms | < 12 90 | 基准测试
m 物理不可克隆函数 ~ 芯片指纹 ~ physical unclonable functions
m 图神经网络时序预测 ~ 图时序模型 ~ graph time-series models
m 流批一体规则引擎 ~ 规则引擎 ~ stream rule engines
m 轻量容器与模型热更新 ~ 边缘容器 ~ lightweight containers
s 智慧供热企业 ~ 热力公司 ~ heating utilities
s 离散制造车间 ~ 机加工厂 ~ discrete manufacturing
s 老旧小区改造 ~ 城市更新 ~ old communities
p 品牌协议互不相通，数据采不上来
p 楼层冷热不均，用户投诉
`;
