/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const DIGITAL_INDUSTRY = `
@ 工业视觉与大模型 | industrial vision and large models | G06T 7/00 | I65 | 1
o 表面缺陷通用检测模型 ~ 外观质检大模型 ~ surface-inspection foundation models
o 焊缝射线底片评定 ~ 焊缝底片智能评片 ~ weld radiograph reading
o 工艺知识问答 ~ 工艺大模型助手 ~ process-knowledge assistants
o 图纸智能识别 ~ 工程图纸解析 ~ drawing recognition
o 合同智能审查 ~ 招投标文件审核 ~ contract review
o 客服语音质检 ~ 通话质检 ~ call quality inspection
g 判断准确率 ~ 判断正确率 ~ accuracy | % | > 98.5 90 | 盲测集
g 复核工作量降幅 ~ 减少复核比例 ~ review reduction | % | > 82 40 | 业务统计
g 部署周期 ~ 上线时间 ~ deployment time | d | < 6 45 | 项目统计
g 错误输出率 ~ 错误生成比例 ~ erroneous output | % | < 1.5 12 | 专家评审
g 单件处理时间 ~ 单件推断耗时 ~ time per item | ms | < 60 400 | 基准测试
m 自监督预训练加低秩微调 ~ 低秩微调 ~ self-supervised LoRA
m 检索增强生成 ~ 检索增强 ~ retrieval-augmented generation
m 扩散模型样本合成 ~ 样本生成 ~ diffusion-based synthesis
m 知识图谱约束解码 ~ 图谱约束 ~ graph-constrained decoding
s 装备制造企业 ~ 主机厂质量部 ~ equipment makers
s 石化与压力容器 ~ 特种设备 ~ pressure vessels
s 政务热线 ~ 12345热线 ~ government hotlines
p 样本太少，算法上线就漂移
p 老师傅退休，工艺经验带走了
@ 数据要素与隐私计算 | data elements and privacy computing | G06F 21/62 | I65 | 1
o 医疗数据联邦学习 ~ 医院联合建模 ~ medical federated learning
o 公共数据授权运营 ~ 公共数据流通 ~ public data operation
o 同态加密加速 ~ 密态计算加速 ~ homomorphic acceleration
o 数据资产登记溯源 ~ 数据确权存证 ~ data-asset registration
o 企业信用风险画像 ~ 科创企业信用评价 ~ credit profiling
o 匿踪查询服务 ~ 隐匿查询 ~ private information retrieval
g 吞吐量 ~ 每秒处理数 ~ throughput | 万次/s | > 5.5 0.8 | 压力测试
g 精度损失 ~ 结果偏差 ~ accuracy loss | % | < 0.5 3 | 对照试验
g 响应时延 ~ 单次耗时 ~ latency | ms | < 90 900 | 基准测试
g 合规审计覆盖率 ~ 审计覆盖 ~ audit coverage | % | > 99 70 | 合规评测
g 单笔成本 ~ 单笔费用 ~ cost per record | 元 | < 0.02 0.4 | 成本核算
m 可信执行与多方安全计算混合 ~ 混合隐私计算 ~ hybrid TEE-MPC
m 数论变换硬件流水 ~ 硬件加速 ~ NTT hardware pipelines
m 差分隐私合成数据 ~ 合成数据 ~ DP synthetic data
m 分层有向图区块链 ~ 区块链存证 ~ layered DAG ledgers
s 省市数据局 ~ 数据集团 ~ data bureaus
s 银行科创金融 ~ 科技信贷 ~ tech lending
s 区域医疗集团 ~ 医联体 ~ hospital groups
p 数据不能出域，联合研究推不动
p 明文交换有合规风险，合作谈崩
@ 数字孪生与工业软件 | digital twins and industrial software | G06F 30/20 | I65 | 1
o 三维几何约束求解 ~ 几何约束引擎 ~ geometric constraint solving
o 多物理场仿真求解器 ~ 国产仿真求解 ~ multiphysics solvers
o 车间排产优化 ~ 生产计划排程 ~ shop scheduling
o 工厂数字孪生 ~ 产线三维孪生 ~ factory digital twins
o 研发数据协同管理 ~ 研发数据平台 ~ engineering data management
o 城市内涝模拟 ~ 排水防涝模型 ~ urban flood simulation
g 求解加速比 ~ 加速倍数 ~ speed-up | 倍 | > 9 2 | 标准算例
g 软件可用率 ~ 在线可用比例 ~ availability | % | > 99.95 98.5 | 运行统计
g 计算误差 ~ 结果偏差 ~ simulation error | % | < 2 9 | 实测对比
g 建模工时 ~ 建模时间 ~ modelling hours | h | < 16 120 | 项目统计
g 并行规模 ~ 可用核数 ~ parallel scale | 核 | > 4000 512 | 超算测试
m 降阶模型与实时同化 ~ 降阶模型 ~ reduced-order assimilation
m 图形处理器多重网格 ~ GPU多重网格 ~ GPU multigrid
m 约束规划与邻域搜索 ~ 混合优化 ~ constraint programming with LNS
m 轻量化语义建模 ~ 语义建模 ~ semantic modelling
s 航空航天设计院所 ~ 总体设计单位 ~ design institutes
s 离散制造工厂 ~ 订单型制造 ~ make-to-order plants
s 水务与应急部门 ~ 城市防汛 ~ water and emergency
p 插单频繁，计划员天天救火
p 国外软件许可被限，模型打不开
`;
