/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const UAV = `
@ 无人机飞控与导航 | UAV control and navigation | B64U 10/00 | C37 | 2
o 拒止环境视觉导航 ~ 无卫星信号定位 ~ GNSS-denied navigation
o 集群协同控制 ~ 多机编队 ~ swarm control
o 垂起固定翼飞控 ~ 复合翼自驾仪 ~ VTOL autopilots
o 微型惯导组合 ~ 小型惯性导航 ~ miniature INS
o 自主避障模块 ~ 低空感知避让 ~ obstacle avoidance
o 移动平台自主起降 ~ 车载舰载自动降落 ~ moving-platform landing
g 定位精度误差 ~ 位置误差 ~ positioning error | m | < 0.3 2.5 | RTK 比对
g 任务成功率 ~ 完成任务比例 ~ mission success | % | > 99 88 | 外场飞行
g 抗风能力 ~ 最大抗风 ~ wind resistance | m/s | > 15 9 | 风洞与外场
g 模块重量 ~ 机载设备自重 ~ module mass | g | < 120 420 | 称重
g 端到端时延 ~ 处理延迟 ~ latency | ms | < 45 200 | 示波测量
m 事件相机与惯性融合 ~ 事件视觉 ~ event-camera fusion
m 强化学习分布式决策 ~ 分布式智能 ~ distributed reinforcement learning
m 非线性模型预测控制 ~ 预测控制 ~ model predictive control
m 自适应跳频自组网 ~ 自组网通信 ~ frequency-hopping mesh
s 山区应急救援 ~ 断网断电救援 ~ mountain rescue
s 低空物流航线 ~ 低空配送 ~ drone logistics
s 电网与油气管线巡检 ~ 长距离巡线 ~ line inspection
p 高压线附近磁干扰大，航向发散
p 返航末段丢星，摔机率高
@ 无人机动力与能源 | UAV power systems | B64U 50/19 | C37 | 2
o 混合动力增程系统 ~ 油电混动 ~ hybrid range extenders
o 高能量密度飞行电池 ~ 无人机电池组 ~ high-energy flight batteries
o 涵道风扇推进器 ~ 涵道桨 ~ ducted fans
o 重油活塞发动机 ~ 航空煤油活塞机 ~ heavy-fuel piston engines
o 低噪声螺旋桨 ~ 静音桨叶 ~ low-noise propellers
o 系留供电系统 ~ 系留无人机电源 ~ tethered power
g 留空时间 ~ 续航时长 ~ endurance | min | > 180 60 | 外场飞行
g 推重比 ~ 拉力重量比 ~ thrust-to-weight | - | > 6 3.5 | 静推力台
g 单位航时成本 ~ 每小时飞行费用 ~ cost per flight hour | 元/h | < 65 190 | 运行统计
g 噪声声压级 ~ 噪音水平 ~ noise | dB | < 58 74 | 悬停 5 m 测量
g 大修间隔 ~ 免大修时长 ~ time between overhauls | h | > 480 150 | 耐久试验
m 半固态电解质 ~ 固液混合电池 ~ semi-solid electrolytes
m 仿鸮翼型降噪 ~ 仿生降噪 ~ owl-inspired blades
m 微弧氧化陶瓷缸 ~ 缸套陶瓷化 ~ micro-arc oxidised liners
m 高压直流轻量化传输 ~ 高压系留 ~ HV DC tethers
s 高原边防巡护 ~ 高海拔作业 ~ plateau patrol
s 大载重吊运 ~ 重载运输 ~ heavy-lift
s 通信中继与应急照明 ~ 空中基站 ~ aerial relay
p 零下二十度电量掉一半
p 海拔四千米功率不足，带载上不去
@ 无人机行业应用与管控 | UAV applications and air traffic | G08G 5/00 | I65 | 1
o 植保变量喷施 ~ 农药精准喷洒 ~ variable-rate spraying
o 低空雷达探测 ~ 低慢小目标发现 ~ low-altitude radar
o 无人机反制设备 ~ 黑飞处置 ~ counter-UAV
o 机载激光雷达测绘 ~ 航测点云 ~ airborne lidar
o 城市低空运行管理 ~ 低空空管平台 ~ UTM platforms
o 无人机自动机场 ~ 机巢 ~ drone docks
g 作用距离 ~ 覆盖距离 ~ range | km | > 9 3 | 外场标定
g 误警率 ~ 误判比例 ~ false-alarm rate | % | < 2 12 | 外场统计
g 作业效率 ~ 每小时作业面积 ~ work rate | 亩/h | > 320 120 | 作业统计
g 数据误差 ~ 测量偏差 ~ data error | cm | < 4 15 | 检查点
g 单次部署时间 ~ 展开准备时间 ~ deployment time | min | < 4 25 | 现场计时
m 相控阵数字波束 ~ 数字阵列 ~ digital beamforming
m 光电雷达多源融合 ~ 多源感知 ~ multi-sensor fusion
m 离心雾滴谱控制 ~ 静电雾化 ~ droplet-spectrum control
m 时空网格冲突解算 ~ 网格化空域 ~ spatio-temporal grids
s 机场净空与重点区域 ~ 重点目标防护 ~ airport protection
s 秦岭生态巡护 ~ 林区巡护 ~ forest patrol
s 丘陵果园 ~ 山地果园 ~ hilly orchards
p 鸟类杂波多，值守人员疲于核警
p 雾滴飘移大，果农投诉药害
`;
