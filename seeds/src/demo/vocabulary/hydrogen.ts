/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const HYDROGEN = `
@ 电解水制氢 | water electrolysis | C25B 1/04 | C38 | 6
o 碱性电解槽镍基电极 ~ 碱液制氢用镍网电极 ~ nickel electrodes for alkaline electrolysers
o 质子交换膜电解槽膜电极 ~ PEM制氢膜电极组件 ~ PEM electrolyser membrane electrode assemblies
o 阴离子交换膜电解槽 ~ AEM制氢装置 ~ AEM electrolyser stacks
o 兆瓦级电解制氢系统 ~ 风光耦合离网制氢站 ~ MW-scale electrolysis plants
o 固体氧化物电解池 ~ 高温电解水电堆 ~ solid-oxide electrolysis cells
o 电解槽钛双极板 ~ 电堆用钛极板 ~ titanium bipolar plates
g 直流电耗 ~ 每方氢用电量 ~ specific energy consumption | kWh/Nm³ | < 4.1 4.9 | GB/T 37562 能耗试验
g 贵金属载量 ~ 铱铂用量 ~ precious-metal loading | mg/cm² | < 0.3 1.8 | ICP 元素分析
g 衰减速率 ~ 电压爬升 ~ voltage degradation | μV/h | < 4 18 | 恒流耐久试验
g 负荷调节上限 ~ 波动功率适应上限 ~ load range | % | > 135 105 | 阶跃负荷试验
g 电流密度 ~ 单位面积产氢电流 ~ current density | A/cm² | > 2.4 0.9 | 极化曲线测试
m 三维多孔泡沫镍原位生长 ~ 自支撑催化层 ~ in-situ grown porous nickel
m 卷对卷狭缝涂布 ~ 直涂工艺 ~ roll-to-roll slot-die coating
m 磁控溅射氮化钛涂层 ~ 导电防腐镀膜 ~ sputtered TiN coating
m 多槽并联功率分配 ~ 群控算法 ~ stack-array power dispatch
s 陕北风光大基地 ~ 离网绿电制氢项目 ~ off-grid wind-solar bases
s 煤化工绿氢替代 ~ 甲醇装置补氢 ~ green hydrogen for coal chemicals
s 加氢母站 ~ 制氢加氢一体站 ~ hydrogen refuelling hubs
p 弃风弃光时段功率骤变，电极频繁启停后涂层剥落
p 进口膜供货周期长，整槽造价居高不下
@ 氢燃料电池 | hydrogen fuel cells | H01M 8/1004 | C38 | 6
o 燃料电池金属双极板 ~ 电堆不锈钢极板 ~ metallic bipolar plates
o 燃料电池气体扩散层 ~ 燃料电池碳纸 ~ gas diffusion layers
o 重卡用百千瓦级电堆 ~ 大功率车用燃料电池 ~ 100 kW fuel-cell stacks for trucks
o 离心式空气压缩机 ~ 燃料电池空压机 ~ centrifugal air compressors
o 氢气循环泵与引射器 ~ 回氢装置 ~ hydrogen recirculation
o 无人机用风冷电堆 ~ 轻型空冷燃料电池 ~ air-cooled stacks for drones
g 体积功率密度 ~ 单位体积出力 ~ volumetric power density | kW/L | > 5.2 3.2 | GB/T 24554 性能试验
g 接触电阻 ~ 界面电阻 ~ interfacial contact resistance | mΩ·cm² | < 4 12 | 四探针压力法
g 低温启动温度 ~ 冷启动极限 ~ cold-start temperature | ℃ | < -38 -20 | 环境舱冷启动
g 耐久寿命 ~ 运行小时数 ~ service life | h | > 28000 11000 | 动态工况循环
g 运转噪声 ~ 运行声压 ~ noise level | dB(A) | < 66 80 | 半消声室测量
m 类金刚石梯度镀层 ~ 碳基防腐膜 ~ graded DLC coating
m 空气箔片轴承 ~ 无油悬浮轴承 ~ air-foil bearings
m 有序化催化层设计 ~ 纳米阵列催化剂 ~ ordered catalyst layers
m 阻抗在线诊断水管理 ~ 湿度闭环控制 ~ impedance-based water management
s 矿区氢能重卡 ~ 煤炭短倒运输车队 ~ mine hydrogen trucks
s 城市公交与物流车 ~ 城配车辆 ~ city buses and vans
s 应急备用电源 ~ 基站后备供电 ~ backup power
p 冬季零下三十度停放后无法启动
p 极板腐蚀离子析出，膜电极过早失效
@ 储氢与输氢 | hydrogen storage and transport | F17C 1/06 | C33 | 6
o 四型塑料内胆储氢瓶 ~ 车载高压气瓶 ~ type IV hydrogen cylinders
o 镁基固态储氢罐 ~ 金属氢化物储罐 ~ magnesium-based solid storage
o 掺氢天然气管线钢 ~ 混氢输气管道 ~ pipeline steel for blended hydrogen
o 液氢储罐绝热结构 ~ 低温液氢容器 ~ liquid-hydrogen tanks
o 高压氢气阀门 ~ 加氢站减压阀组 ~ high-pressure hydrogen valves
o 有机液体储氢载体 ~ 有机液储氢脱氢系统 ~ liquid organic hydrogen carriers
g 质量储氢密度 ~ 单位重量载氢量 ~ gravimetric capacity | wt% | > 7.1 4.5 | 称重吸放氢试验
g 氢渗透率 ~ 泄漏率 ~ hydrogen permeation | mL/(L·h) | < 2 6 | 氦质谱检漏
g 循环次数 ~ 充放寿命 ~ cycle life | 次 | > 16000 6000 | 疲劳循环试验
g 氢脆敏感系数 ~ 氢致塑性损失 ~ embrittlement index | % | < 9 32 | 慢应变速率拉伸
g 日蒸发率 ~ 静置损失 ~ boil-off rate | %/d | < 0.3 1.1 | 静态蒸发试验
m 碳纤维湿法缠绕优化铺层 ~ 缠绕成型 ~ optimised filament winding
m 纳米限域催化掺杂 ~ 催化改性 ~ nanoconfined catalysis
m 多层真空绝热 ~ 变密度多层绝热 ~ variable-density MLI
m 阻氢氧化铝涂层 ~ 阻隔镀层 ~ alumina permeation barrier
s 长距离管道输氢 ~ 氢气干线 ~ long-distance hydrogen pipelines
s 加氢站 ~ 站用储氢 ~ refuelling stations
s 分布式备用储能 ~ 园区氢储 ~ distributed storage
p 碳纤维占成本六成以上，瓶口密封反复加压后渗漏
p 环焊缝在临氢条件下韧性下降，难以评定剩余寿命
`;
