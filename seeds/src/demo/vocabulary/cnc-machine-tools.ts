/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const CNC_MACHINE_TOOLS = `
@ 机床主机与精度 | machine tools and accuracy | B23Q 11/00 | C34 | 2
o 五轴联动加工中心 ~ 五轴机床 ~ five-axis centres
o 高精度数控磨齿机 ~ 磨齿装备 ~ gear grinding machines
o 大型龙门镗铣床 ~ 龙门机床 ~ gantry mills
o 精密车铣复合中心 ~ 车铣复合 ~ turn-mill centres
o 超精密单点金刚石车床 ~ 超精密车床 ~ diamond turning lathes
o 矿物铸件床身机床 ~ 人造花岗石床身 ~ mineral-cast machines
g 定位误差 ~ 位置精度偏差 ~ positioning error | μm | < 2 8 | ISO 230-2 激光干涉
g 热误差 ~ 热漂移 ~ thermal error | μm | < 5 28 | 温升位移测试
g 加工表面粗糙度 ~ 工件光洁度 ~ surface finish | nm | < 30 200 | 白光干涉
g 平均无故障时间 ~ 连续可靠时长 ~ MTBF | h | > 2800 1100 | 用户跟踪
g 结构阻尼比 ~ 减振性能 ~ damping ratio | % | > 2.2 0.6 | 模态试验
m 空间误差全域补偿 ~ 体积误差补偿 ~ volumetric compensation
m 液体静压导轨 ~ 静压支承 ~ hydrostatic guideways
m 主动热平衡控制 ~ 恒温循环 ~ active thermal balance
m 刮研与装配应力数字化 ~ 数字化装配 ~ digital assembly
s 航空结构件加工 ~ 飞机结构件车间 ~ aero-structure shops
s 机器人减速器制造 ~ 减速器厂 ~ reducer makers
s 光学模具 ~ 光学元件模具 ~ optical moulds
p 早晚温差大，首件总要重对刀
p 国产机三年后精度保持不住
@ 主轴丝杠与数控系统 | spindles, screws and CNC | G05B 19/404 | C34 | 2
o 高速电主轴 ~ 内装式主轴 ~ high-speed motorised spindles
o 行星滚柱丝杠 ~ 滚柱丝杠副 ~ planetary roller screws
o 双驱摆头转台 ~ 摆头与转台 ~ swivel heads and tables
o 开放式数控系统 ~ 国产数控装置 ~ open CNC systems
o 高分辨绝对式光栅 ~ 绝对光栅尺 ~ absolute linear encoders
o 直线电机进给轴 ~ 直驱进给 ~ linear-motor axes
g 运动误差 ~ 动态偏差 ~ motion error | μm | < 0.8 3 | 动态误差仪
g 最高运行速度 ~ 速度上限 ~ top speed | m/min | > 120 60 | 空运转试验
g 控制周期 ~ 采样周期 ~ control cycle | μs | < 125 1000 | 示波测量
g 进口价格比 ~ 相对进口价 ~ price against imports | % | < 45 85 | 采购比价
g 精度保持寿命 ~ 精度寿命 ~ accuracy life | h | > 11500 5000 | 加速寿命试验
m 陶瓷混合轴承油气润滑 ~ 油气润滑 ~ oil-air lubrication
m 螺纹旋铣与超精磨 ~ 硬旋铣 ~ hard whirling
m 前瞻样条与振动抑制 ~ 轨迹前瞻 ~ look-ahead splines
m 双读数头自校准 ~ 自标定 ~ self-calibration
s 人形机器人关节 ~ 机器人执行器 ~ humanoid joints
s 航发叶片加工单元 ~ 叶片生产线 ~ blade cells
s 新能源车零部件 ~ 车桥电机壳加工 ~ EV parts lines
p 进口件维修动辄三个月
p 高端产品受限，参数不开放
@ 刀具与智能产线 | cutting tools and smart lines | B23B 27/14 | C34 | 2
o 钛合金加工涂层刀片 ~ 切钛刀片 ~ coated inserts for titanium
o 聚晶金刚石刀具 ~ 金刚石刀具 ~ PCD tools
o 刀具磨损在线监测 ~ 刀具寿命预测 ~ tool-wear monitoring
o 柔性夹具与零点定位 ~ 快换夹具 ~ zero-point fixtures
o 超声辅助加工头 ~ 超声主轴 ~ ultrasonic machining heads
o 微量润滑装置 ~ 低温冷却切削 ~ MQL and cryogenic cooling
g 刀具寿命 ~ 单刃切削时间 ~ tool life | min | > 95 35 | 切削试验
g 废品率 ~ 加工报废比例 ~ scrap rate | % | < 0.5 3 | 质检统计
g 换装时间 ~ 更换调整时间 ~ change-over time | min | < 3 40 | 现场计时
g 材料去除率 ~ 切削效率 ~ removal rate | cm³/min | > 260 90 | 切削试验
g 切削液用量 ~ 冷却液消耗 ~ coolant use | L/h | < 0.05 12 | 现场计量
m 多弧离子镀纳米多层 ~ 纳米多层涂层 ~ nano-multilayer PVD
m 主轴电流与声发射融合 ~ 多源信号 ~ current-AE fusion
m 液氮内冷通道 ~ 液氮冷却 ~ internal LN2 cooling
m 激光刃口钝化 ~ 刃口处理 ~ laser edge honing
s 难加工材料零件 ~ 钛镍零件车间 ~ hard-to-cut parts
s 汽车动力总成线 ~ 发动机产线 ~ powertrain lines
s 无人值守黑灯车间 ~ 夜间无人加工 ~ lights-out shops
p 夜班断刀无人发现，整批工件报废
p 换型占去三成有效工时
`;
