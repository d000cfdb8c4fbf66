/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const SMART_TERMINALS = `
@ 终端结构与散热 | device structure and cooling | H05K 7/20 | C39 | 1
o 折叠屏铰链 ~ 折叠机转轴 ~ foldable hinges
o 超薄均热板 ~ 相变散热片 ~ ultra-thin vapour chambers
o 液态金属导热垫 ~ 导热界面材料 ~ liquid-metal thermal pads
o 钛合金中框 ~ 手机钛边框 ~ titanium mid-frames
o 防水透声膜 ~ 声学防水膜 ~ acoustic vents
o 微型散热风扇 ~ 主动散热模组 ~ micro fans
g 整体厚度 ~ 厚薄尺寸 ~ thickness | mm | < 0.22 0.4 | 千分尺
g 耐久次数 ~ 重复使用次数 ~ endurance | 万次 | > 58 20 | 寿命试验
g 单件重量 ~ 零件自重 ~ mass | g | < 3.2 7.5 | 称重
g 良品率 ~ 生产良率 ~ yield | % | > 96 80 | 产线统计
g 单件成本 ~ 每件价格 ~ unit cost | 元 | < 9 26 | 批量报价
m 金属注射成形 ~ 注射成形 ~ metal injection moulding
m 蚀刻毛细结构焊接 ~ 蚀刻吸液芯 ~ etched wick bonding
m 静电纺丝膜 ~ 电纺 ~ electrospinning
m 压电振膜驱动 ~ 压电驱动 ~ piezo drive
s 折叠手机 ~ 旗舰手机 ~ foldable phones
s 平板与笔记本 ~ 轻薄本 ~ tablets and laptops
s 增强现实眼镜 ~ AR眼镜 ~ AR glasses
p 长时间游戏降频卡顿
p 异物进入后异响，售后居高
@ 射频天线与传感 | antennas and sensing | H01Q 1/24 | C39 | 1
o 毫米波封装天线 ~ 毫米波模组天线 ~ mmWave AiP
o 手机直连卫星天线 ~ 终端卫星通信天线 ~ direct-to-satellite antennas
o 体声波滤波器 ~ BAW滤波器 ~ BAW filters
o 非接触心率雷达 ~ 毫米波体征监测 ~ contactless heart radar
o 屏下光学传感 ~ 屏下指纹与光谱 ~ under-display sensing
o 骨传导麦克风 ~ 骨声纹拾音 ~ bone-conduction microphones
g 信噪比 ~ 信号质量 ~ signal-to-noise ratio | dB | > 42 26 | 暗室测试
g 带内损耗 ~ 通带插损 ~ in-band loss | dB | < 1.1 2.4 | 网络分析仪
g 识别错误率 ~ 误识率 ~ error rate | % | < 0.5 3 | 样本库测试
g 工作功耗 ~ 耗电 ~ power | mW | < 18 70 | 功率分析
g 占用面积 ~ 占板面积 ~ footprint | mm² | < 1.6 4 | 版图测量
m 液晶聚合物多层板 ~ LCP基板 ~ LCP multilayers
m 掺钪氮化铝薄膜 ~ 掺钪压电膜 ~ ScAlN films
m 稀疏阵列与超分辨 ~ 超分辨算法 ~ sparse super-resolution
m 端侧神经网络降噪 ~ 神经降噪 ~ on-device neural denoising
s 卫星通信手机 ~ 应急通信终端 ~ satellite phones
s 养老看护与睡眠监测 ~ 居家看护 ~ elderly care
s 车载座舱 ~ 智能座舱 ~ smart cockpits
p 握持后信号掉六个分贝
p 多人场景互相干扰，数据不可信
@ 终端软件与交互 | device software and interaction | G06F 3/01 | I65 | 1
o 端侧大模型推理 ~ 手机本地大模型 ~ on-device LLM inference
o 多模态手语识别 ~ 手语翻译 ~ sign-language recognition
o 行业加固平板系统 ~ 三防终端系统 ~ rugged tablet systems
o 低延时音频编解码 ~ 无线音频编码 ~ low-latency audio codecs
o 虚拟现实空间定位 ~ VR定位 ~ VR tracking
o 终端可信执行环境 ~ 终端安全隔离 ~ trusted execution
g 处理速度 ~ 每秒处理量 ~ processing speed | 帧/s | > 118 45 | 基准测试
g 内存占用 ~ 运行内存 ~ memory use | MB | < 900 3200 | 性能分析
g 端到端延时 ~ 交互延迟 ~ end-to-end latency | ms | < 18 80 | 高速相机
g 准确率 ~ 正确比例 ~ accuracy | % | > 97 86 | 公开测试集
g 启动时间 ~ 冷启动时间 ~ start time | s | < 1.2 4 | 计时
m 四比特量化与稀疏化 ~ 低比特量化 ~ 4-bit quantisation
m 骨架与手形双流网络 ~ 双流网络 ~ two-stream networks
m 微内核隔离 ~ 微内核 ~ microkernel isolation
m 视觉惯性紧耦合 ~ 视觉惯性融合 ~ tightly coupled VIO
s 政务与电力移动作业 ~ 现场作业终端 ~ field work
s 听障人士服务窗口 ~ 无障碍窗口 ~ accessible counters
s 沉浸式文旅 ~ 文旅体验 ~ immersive tourism
p 涉密数据不能上云，本地跑不动
p 弱网环境下直接失败
`;
