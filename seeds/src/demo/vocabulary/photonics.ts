/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const PHOTONICS = `
@ 激光精密加工 | precision laser processing | B23K 26/382 | C35 | 2
o 涡轮叶片气膜孔 ~ 叶片冷却微孔 ~ film-cooling holes
o 蓝宝石与玻璃盖板切割 ~ 脆性玻璃划片 ~ sapphire and glass dicing
o 碳化硅晶锭剥片 ~ SiC晶锭激光切片 ~ SiC ingot slicing
o 喷油嘴微孔 ~ 共轨喷孔 ~ injector micro-holes
o 医用支架切割 ~ 血管支架雕刻 ~ stent cutting
o 锂电极片制片 ~ 极耳激光成形 ~ laser-notched electrodes
g 热影响区宽度 ~ 重铸变质层 ~ heat-affected zone | μm | < 3 25 | 金相切片
g 轮廓误差 ~ 切口几何偏差 ~ contour error | μm | < 2 12 | 轮廓测量
g 加工节拍 ~ 单件用时 ~ cycle time | s | < 4 20 | 产线计时
g 崩边尺寸 ~ 边缘缺口 ~ chipping | μm | < 5 30 | 光学显微镜
g 材料损耗 ~ 切割损失 ~ kerf loss | μm | < 75 240 | 厚度测量
m 飞秒激光旋切 ~ 超快激光 ~ femtosecond trepanning
m 贝塞尔光束成丝 ~ 隐形切割 ~ Bessel-beam filamentation
m 水导激光 ~ 水射流激光 ~ water-jet-guided laser
m 实时测深闭环 ~ 在线测深 ~ closed-loop depth sensing
s 航空发动机热端车间 ~ 航发叶片产线 ~ aero-engine shops
s 消费电子玻璃加工 ~ 手机玻璃厂 ~ consumer-glass lines
s 功率半导体衬底厂 ~ 碳化硅衬底线 ~ SiC substrate lines
p 电火花加工后要化学去层，良率低
p 进口设备锁参数，工艺无法自主调
@ 高功率激光器 | high-power lasers | H01S 3/067 | C39 | 1
o 万瓦级光纤激光器 ~ 高功率光纤光源 ~ 10 kW fibre lasers
o 掺镱特种光纤 ~ 有源光纤 ~ ytterbium-doped fibre
o 半导体泵浦源 ~ 泵浦激光模块 ~ diode pumps
o 高功率光纤合束器 ~ 光纤合束件 ~ fibre combiners
o 皮秒种子源 ~ 超快种子激光 ~ picosecond seeds
o 蓝光半导体激光器 ~ 蓝激光光源 ~ blue diode lasers
g 光光效率 ~ 转换效率 ~ optical efficiency | % | > 86 72 | 功率计
g 光束质量因子 ~ 光束发散质量 ~ beam quality | - | < 1.2 2 | ISO 11146
g 功率不稳定度 ~ 功率波动 ~ power instability | % | < 0.4 2 | 8 h 连续监测
g 工作寿命 ~ 免更换时长 ~ lifetime | h | > 38000 18000 | 加速老化
g 每瓦成本 ~ 单位功率成本 ~ cost per watt | 元/W | < 4 11 | 成本核算
m 气相螯合掺杂 ~ 全气相掺杂 ~ gas-phase doping
m 光谱合成 ~ 谱合束 ~ spectral beam combining
m 受激拉曼抑制设计 ~ 拉曼抑制 ~ Raman suppression
m 无铝有源区外延 ~ 外延优化 ~ Al-free epitaxy
s 厚板焊接与切割 ~ 中厚板加工 ~ thick-plate welding
s 激光清洗与除锈 ~ 船舶桥梁除锈 ~ laser cleaning
s 科研与先进制造光源 ~ 实验室光源 ~ research sources
p 切厚板时反射光打坏光源
p 芯片寿命不足两万小时
@ 光子集成与传感 | photonic integration and sensing | G02B 6/12 | C39 | 1
o 硅光收发芯片 ~ 硅基光模块芯片 ~ silicon-photonic transceivers
o 薄膜铌酸锂调制器 ~ 铌酸锂光调制芯片 ~ thin-film lithium niobate modulators
o 分布式光纤声波传感 ~ 光缆振动监测 ~ distributed acoustic sensing
o 单光子雪崩探测器 ~ 单光子器件 ~ single-photon detectors
o 红外焦平面组件 ~ 热像机芯 ~ infrared focal planes
o 固态激光雷达芯片 ~ 光学相控阵 ~ solid-state lidar chips
g 工作带宽 ~ 带宽 ~ bandwidth | GHz | > 105 45 | 矢量网络分析
g 光路损耗 ~ 插损 ~ optical loss | dB | < 1.8 5 | 光功率计
g 探测效率 ~ 量子效率 ~ detection efficiency | % | > 72 35 | 标准光源
g 单位功耗 ~ 每通道耗电 ~ power per channel | mW | < 90 310 | 功率分析
g 误报率 ~ 虚警比例 ~ false-alarm rate | % | < 0.6 6 | 外场统计
m 异质键合集成 ~ 混合集成 ~ heterogeneous bonding
m 电子束曝光低损刻蚀 ~ 低损刻蚀 ~ low-loss etching
m 相干解调与啁啾脉冲 ~ 相干探测 ~ chirped-pulse coherent detection
m 晶圆级真空封装 ~ 真空封装 ~ wafer-level vacuum packaging
s 智算中心光互连 ~ 数据中心光模块 ~ AI data centres
s 周界安防与管道监测 ~ 油气管道安防 ~ perimeter and pipeline security
s 自动驾驶与测绘 ~ 智能车感知 ~ autonomous driving
p 功耗占交换机三成，散热吃紧
p 雨天误报，一晚上上千次
`;
