/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const HEAVY_TRUCKS = `
@ 重卡动力与传动 | heavy-truck powertrain | F16H 3/091 | C36 | 2
o 十六挡自动变速器 ~ 重型机械自动变速箱 ~ heavy-duty AMT
o 集成电驱动桥 ~ 电动重卡车桥 ~ integrated e-axles
o 天然气发动机 ~ 重卡气体机 ~ natural-gas engines
o 液力缓速器 ~ 缓速制动装置 ~ hydraulic retarders
o 渗碳重载齿轮 ~ 变速箱齿轮 ~ carburised gears
o 混动专用离合器 ~ 混动离合装置 ~ hybrid clutches
g 传动效率 ~ 机械效率 ~ transmission efficiency | % | > 98.6 96.2 | 台架效率试验
g 动作响应时间 ~ 切换中断时长 ~ response time | s | < 0.35 0.9 | 整车测试
g 疲劳强度 ~ 抗疲劳极限 ~ fatigue strength | MPa | > 1180 850 | 疲劳试验
g B10寿命 ~ 可靠里程 ~ B10 life | 万km | > 170 90 | 路试与台架
g 总成重量 ~ 单台自重 ~ assembly mass | kg | < 255 380 | 称重
m 低压渗碳高压气淬 ~ 真空渗碳 ~ low-pressure carburising
m 双中间轴功率分流 ~ 功率分流 ~ twin-countershaft split
m 蠕墨铸铁精密铸造 ~ 蠕铁铸造 ~ CGI casting
m 预见性换挡算法 ~ 地形预见 ~ predictive shifting
s 干线物流牵引车 ~ 长途干线 ~ long-haul tractors
s 矿区宽体自卸车 ~ 宽体车 ~ mining dumpers
s 港口与城建渣土车 ~ 渣土车 ~ port and tipper trucks
p 山区下长坡刹车鼓过热
p 热处理变形大，磨齿余量不够
@ 智能驾驶与网联重卡 | intelligent heavy trucks | B60W 60/00 | C36 | 5
o 矿区无人驾驶编组 ~ 矿卡无人运输 ~ autonomous mine haulage
o 干线列队跟驰 ~ 卡车编队行驶 ~ truck platooning
o 线控转向制动底盘 ~ 线控底盘 ~ drive-by-wire chassis
o 驾驶员疲劳监测 ~ 司机状态识别 ~ driver monitoring
o 车载激光雷达 ~ 前向激光雷达 ~ automotive lidar
o 远程接管驾驶舱 ~ 云端遥控驾驶 ~ remote driving
g 可靠工作距离 ~ 有效作用距离 ~ operating range | m | > 290 150 | 标准靶测试
g 单车年运营成本 ~ 每车每年费用 ~ yearly cost per truck | 万元 | < 38 62 | 运营核算
g 人工干预间隔 ~ 每次接管里程 ~ disengagement interval | km | > 2800 400 | 路试统计
g 响应时间 ~ 系统延迟 ~ response time | ms | < 130 400 | 整车测试
g 漏检率 ~ 未识别比例 ~ miss rate | % | < 0.3 2.5 | 数据集回放
m 车路云协同感知 ~ 车路协同 ~ vehicle-road-cloud sensing
m 冗余电子机械制动 ~ 电子机械制动 ~ redundant electromechanical brakes
m 多任务时空大模型 ~ 鸟瞰感知模型 ~ BEV perception
m 调频连续波相干测距 ~ 相干测距 ~ FMCW ranging
s 露天煤矿 ~ 露天矿山 ~ open-pit mines
s 西安至榆林货运通道 ~ 省内干线 ~ Shaanxi corridors
s 物流园区与陆港 ~ 国际港务区 ~ logistics hubs
p 扬尘雨雪天感知失效停运
p 年均司机缺口大，夜班难招人
@ 重卡轻量化与新能源 | truck lightweighting and electrification | B62D 21/02 | C36 | 5
o 铝合金挂车车架 ~ 轻量化半挂 ~ aluminium trailer frames
o 换电重卡电池箱 ~ 换电电池包 ~ battery-swap packs
o 复合材料板簧 ~ 纤维板簧 ~ composite leaf springs
o 高强钢车厢 ~ 自卸车货箱 ~ high-strength bodies
o 驾驶室低阻套件 ~ 导流罩 ~ aerodynamic kits
o 车载甲醇重整制氢 ~ 甲醇增程 ~ methanol reforming
g 减重幅度 ~ 自重下降 ~ mass reduction | kg | > 780 260 | 称重
g 维护用时 ~ 单次维护时间 ~ maintenance time | min | < 13 48 | 现场计时
g 整车能耗 ~ 百公里耗能 ~ energy use | kWh/100km | < 112 165 | 实路测试
g 装车成本增量 ~ 单车增加费用 ~ added cost | 元 | < 4200 15000 | 成本核算
g 台架耐久寿命 ~ 台架耐久次数 ~ bench fatigue life | 万次 | > 52 20 | 液压伺服台架
m 搅拌摩擦焊型材拼接 ~ 搅拌摩擦焊 ~ friction-stir welding
m 热成形高强钢 ~ 热冲压 ~ hot stamping
m 液冷浮动快插接口 ~ 浮动连接器 ~ floating liquid-cooled connectors
m 多工况拓扑优化 ~ 轻量化设计 ~ topology optimisation
s 电厂短倒运输 ~ 固定线路短驳 ~ short-haul coal
s 冷链与快递 ~ 快运企业 ~ express fleets
s 钢厂与港口 ~ 厂内物流 ~ steelworks logistics
p 治超后自重就是钱，车厢早期开裂
p 连接器插拔一年就打火
`;
