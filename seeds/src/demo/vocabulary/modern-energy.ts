/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const MODERN_ENERGY = `
@ 煤炭清洁转化 | clean coal conversion | C10J 3/46 | C25 | 7
o 低阶煤热解反应器 ~ 粉煤低温干馏炉 ~ low-rank coal pyrolysis reactors
o 煤气化炉耐火衬里 ~ 气化炉炉衬砖 ~ gasifier refractory linings
o 费托合成催化剂 ~ 煤制油催化剂 ~ Fischer-Tropsch catalysts
o 兰炭废水 ~ 半焦生产污水 ~ semi-coke wastewater
o 煤制烯烃再生器 ~ 甲醇制烯烃装置 ~ MTO regenerators
o 燃煤烟气碳捕集塔 ~ 电厂二氧化碳捕集系统 ~ flue-gas CO2 capture
g 单位产品综合能耗 ~ 吨产品耗能 ~ energy intensity | kgce/t | < 118 190 | GB/T 2589 核算
g 目标产物收率 ~ 产品得率 ~ product yield | % | > 88 71 | 物料衡算
g 连续运行周期 ~ 不停车时长 ~ run length | d | > 340 120 | 现场运行统计
g 粉尘夹带浓度 ~ 油气带灰量 ~ dust content | mg/m³ | < 8 60 | 等速采样重量法
g 吨处理成本 ~ 每吨运行费用 ~ treatment cost | 元/t | < 23 58 | 运行成本核算
m 旋流耦合颗粒床除尘 ~ 高温除尘 ~ granular-bed filtration
m 相变吸收剂 ~ 两相溶剂 ~ biphasic solvents
m 萃取脱酚协同高级氧化 ~ 催化氧化 ~ phenol extraction with advanced oxidation
m 核壳结构铁基催化 ~ 铁系催化剂改性 ~ core-shell iron catalysis
s 榆林能源化工基地 ~ 陕北煤化工园区 ~ Yulin chemical bases
s 兰炭企业技改 ~ 半焦厂升级改造 ~ semi-coke plant retrofits
s 热电联产机组 ~ 自备电厂 ~ cogeneration units
p 焦油与粉尘难分离，管道三个月堵一次
p 酚氨浓度高、生化段频繁崩溃
@ 油气勘探开发 | oil and gas recovery | E21B 43/26 | B07 | 7
o 致密油水平井压裂液 ~ 页岩储层压裂工作液 ~ fracturing fluid for tight oil
o 可溶桥塞 ~ 免钻磨暂堵工具 ~ dissolvable bridge plugs
o 抽油机井下泵 ~ 举升系统 ~ artificial-lift pumps
o 随钻测量探管 ~ 井下随钻仪器 ~ MWD probes
o 集输管道缓蚀体系 ~ 油田管线腐蚀防护 ~ gathering-line corrosion control
o 含油污泥 ~ 落地油泥 ~ oily sludge
g 单井增产幅度 ~ 日产油提升 ~ production gain | % | > 34 12 | 对比井组试验
g 耐温能力 ~ 井底工作温度 ~ temperature rating | ℃ | > 185 125 | 高温高压釜试验
g 吨液用水量 ~ 清水消耗 ~ fresh-water use | m³/t | < 0.25 0.9 | 现场计量
g 年腐蚀速率 ~ 壁厚损失 ~ corrosion rate | mm/a | < 0.03 0.2 | 挂片失重法
g 检修周期 ~ 免修时间 ~ time between workovers | d | > 900 380 | 生产台账统计
m 自悬浮支撑剂 ~ 免携砂液 ~ self-suspending proppant
m 镁铝合金可控溶解 ~ 溶解合金 ~ controlled dissolution alloys
m 永磁直驱柔性控制 ~ 直驱电机 ~ permanent-magnet direct drive
m 咪唑啉复配缓蚀剂 ~ 复合药剂 ~ imidazoline inhibitor blends
s 鄂尔多斯盆地低渗油田 ~ 长庆区块 ~ Ordos low-permeability fields
s 页岩油水平井平台 ~ 丛式井场 ~ shale-oil pads
s 老油田挖潜 ~ 高含水区块 ~ mature fields
p 返排液矿化度高，无法重复配液
p 井斜大、偏磨严重，泵效不足四成
@ 煤矿智能化 | smart coal mining | E21F 17/18 | B06 | 2
o 综采工作面采煤机 ~ 割煤机组 ~ longwall shearers
o 井下带式输送机 ~ 主运皮带 ~ underground belt conveyors
o 矿用防爆巡检机器人 ~ 井下值守机器人 ~ explosion-proof inspection robots
o 瓦斯抽采钻孔 ~ 抽放钻场 ~ gas drainage boreholes
o 煤矸分选系统 ~ 矸石识别分拣 ~ coal-gangue sorting
o 巷道锚杆支护 ~ 掘进面支护 ~ roadway bolting
g 识别准确率 ~ 判别正确率 ~ recognition accuracy | % | > 98.2 88 | 井下实测样本集
g 定位误差 ~ 姿态偏差 ~ positioning error | cm | < 6 35 | 全站仪比对
g 故障预警提前量 ~ 提前报警时间 ~ warning lead time | h | > 60 8 | 历史故障回放
g 单班作业人数 ~ 当班用工 ~ crew per shift | 人 | < 5 15 | 现场写实
g 单位能耗 ~ 吨煤耗电 ~ energy per tonne | kWh/t | < 3.2 6.4 | 电表计量
m 惯导与超宽带组合导航 ~ 组合定位 ~ INS/UWB fusion
m X射线透射与视觉融合 ~ 双模识别 ~ X-ray and vision fusion
m 光纤光栅振动监测 ~ 分布式光纤 ~ FBG vibration sensing
m 定向长钻孔水力造穴 ~ 水力增透 ~ directional drilling with hydraulic cavitation
s 陕北千万吨级矿井 ~ 大型现代化煤矿 ~ ten-million-tonne mines
s 彬长高瓦斯矿区 ~ 高瓦斯矿井 ~ gassy mines
s 选煤厂 ~ 洗选车间 ~ preparation plants
p 粉尘水雾遮挡严重，摄像头看不清煤岩界面
p 皮带撕裂每次停产损失百万元
`;
