/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const BRAIN_INSPIRED = `
@ 神经形态芯片 | neuromorphic chips | G06N 3/063 | C39 | 1
o 脉冲神经网络处理器 ~ 类脑计算芯片 ~ spiking processors
o 忆阻器存算一体阵列 ~ 忆阻存算芯片 ~ memristor in-memory arrays
o 动态视觉传感器 ~ 事件驱动相机 ~ event-based sensors
o 类脑听觉前端 ~ 仿耳蜗芯片 ~ neuromorphic hearing front ends
o 光子神经网络芯片 ~ 光计算芯片 ~ photonic neural chips
o 神经形态开发板 ~ 类脑开发平台 ~ neuromorphic boards
g 能效 ~ 每瓦算力 ~ energy efficiency | TOPS/W | > 75 12 | 基准网络测试
g 待机功耗 ~ 常开功耗 ~ always-on power | μW | < 90 900 | 功耗仪
g 器件离散度 ~ 一致性偏差 ~ device variability | % | < 4 20 | 阵列统计
g 识别正确率 ~ 分类准确度 ~ accuracy | % | > 96 84 | 基准数据集
g 推断时延 ~ 响应时延 ~ inference latency | ms | < 1.5 20 | 基准测试
m 氧化铪后道集成 ~ 后道工艺 ~ HfO2 back-end integration
m 代理梯度在线学习 ~ 在线学习 ~ surrogate-gradient learning
m 异步事件路由 ~ 异步电路 ~ asynchronous event routing
m 微环权重库 ~ 微环阵列 ~ micro-ring weight banks
s 无人机边缘感知 ~ 微型平台感知 ~ drone edge sensing
s 可穿戴健康监测 ~ 穿戴设备 ~ wearables
s 星载智能处理 ~ 在轨计算 ~ on-orbit computing
p 电池小，神经网络一跑就没电
p 训练框架不通用，算法迁移费时
@ 脑机接口 | brain-computer interfaces | A61B 5/369 | C35 | 4
o 柔性深部电极 ~ 植入式柔性电极 ~ flexible depth electrodes
o 干电极脑电帽 ~ 免膏脑电采集 ~ dry-electrode EEG caps
o 卒中康复脑控训练 ~ 中风脑机康复 ~ stroke rehabilitation BCI
o 癫痫闭环刺激器 ~ 闭环神经刺激 ~ closed-loop epilepsy stimulators
o 脑电警觉监测 ~ 脑电疲劳检测 ~ EEG vigilance monitoring
o 语言解码脑机 ~ 意念打字 ~ speech decoding
g 解码准确率 ~ 识别正确率 ~ decoding accuracy | % | > 93 72 | 受试者交叉验证
g 信息传输率 ~ 通信速率 ~ information rate | bit/min | > 260 90 | 标准范式
g 接触阻抗 ~ 电极阻抗 ~ impedance | kΩ | < 6 40 | 阻抗仪
g 信号稳定时间 ~ 信号维持时长 ~ signal stability | 月 | > 19 6 | 动物实验
g 佩戴准备时间 ~ 上机时间 ~ setup time | min | < 2 25 | 流程计时
m 导电聚合物界面 ~ 聚合物电极 ~ conducting-polymer interfaces
m 跨被试迁移解码 ~ 迁移解码 ~ cross-subject transfer
m 稳态视觉诱发编码 ~ 视觉诱发 ~ SSVEP coding
m 无线供能与体内通信 ~ 无线植入 ~ wireless implants
s 康复医院 ~ 神经康复科 ~ rehabilitation hospitals
s 高风险岗位 ~ 列车与矿车司机 ~ high-risk posts
s 神经外科 ~ 癫痫中心 ~ neurosurgery
p 每次打膏洗头，患者不愿配合
p 换一个人就要重新训练模型
@ 类脑算法与具身智能 | brain-inspired algorithms and embodied AI | G06N 3/08 | I65 | 1
o 机器人灵巧手操作 ~ 灵巧手控制 ~ dexterous manipulation
o 四足机器人越障 ~ 机器狗运动 ~ quadruped locomotion
o 小样本目标识别 ~ 少样本检测 ~ few-shot recognition
o 类脑路径规划 ~ 仿脑导航 ~ brain-inspired navigation
o 触觉视觉融合抓取 ~ 视触融合 ~ visuo-tactile grasping
o 人机共融安全控制 ~ 协作机器人安全 ~ safe human-robot control
g 任务成功率 ~ 操作成功比例 ~ success rate | % | > 95 70 | 重复试验
g 训练样本量 ~ 所需样本 ~ samples needed | 个 | < 15 400 | 对照实验
g 训练用时 ~ 训练时间 ~ training time | h | < 6 72 | 计时
g 连续工作时间 ~ 无故障时长 ~ continuous operation | h | > 20 6 | 场地试验
g 规划耗时 ~ 计算时间 ~ planning time | ms | < 30 350 | 基准测试
m 世界模型预训练 ~ 世界模型 ~ world-model pretraining
m 海马位置细胞模型 ~ 位置细胞 ~ place-cell models
m 肌骨变刚度驱动 ~ 变刚度 ~ variable stiffness actuation
m 仿真到现实域随机化 ~ 虚实迁移 ~ sim-to-real randomisation
s 柔性装配产线 ~ 装配工位 ~ flexible assembly
s 危险环境处置 ~ 核化应急 ~ hazardous response
s 养老服务机器人 ~ 陪护机器人 ~ care robots
p 换型要重新编程三天
p 地面湿滑就摔，现场不敢用
`;
