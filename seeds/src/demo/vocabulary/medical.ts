/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const MEDICAL = `
@ 植入与介入器械 | implants and interventional devices | A61F 2/28 | C35 | 4
o 可降解镁合金骨钉 ~ 可吸收骨科螺钉 ~ biodegradable magnesium screws
o 多孔钽髋臼杯 ~ 钽金属髋关节 ~ porous tantalum cups
o 药物洗脱外周支架 ~ 外周血管支架 ~ drug-eluting stents
o 生物补片 ~ 组织修复补片 ~ bio-patches
o 磁压榨吻合装置 ~ 磁吻合器 ~ magnetic anastomosis devices
o 个性化颅骨修复体 ~ 定制颅骨板 ~ custom cranial implants
g 术后愈合时间 ~ 恢复周期 ~ healing time | 周 | < 7 14 | 动物与临床随访
g 手术时间 ~ 操作用时 ~ operating time | min | < 18 60 | 临床统计
g 并发症发生率 ~ 术后不良比例 ~ complication rate | % | < 3 11 | 十二月随访
g 疲劳循环次数 ~ 体内耐久次数 ~ fatigue cycles | 万次 | > 1900 600 | 体外疲劳试验
g 单件价格 ~ 每件费用 ~ unit price | 元 | < 3800 16000 | 采购比价
m 微弧氧化抗菌涂层 ~ 抗菌表面 ~ antibacterial micro-arc coating
m 选区熔化个性化成形 ~ 个体化打印 ~ patient-specific printing
m 脱细胞基质交联 ~ 脱细胞材料 ~ decellularised matrix
m 磁场自适应对位 ~ 磁对位 ~ magnetic alignment
s 三甲医院骨科 ~ 骨科临床 ~ orthopaedics
s 血管与消化外科 ~ 微创外科 ~ minimally invasive surgery
s 口腔与颌面 ~ 口腔专科 ~ dental clinics
p 二次取出手术增加病人痛苦
p 进口耗材集采后供货不稳
@ 医学影像与诊断 | imaging and diagnostics | A61B 6/03 | C35 | 4
o 光子计数能谱CT ~ 能谱CT探测器 ~ photon-counting CT
o 移动式低场磁共振 ~ 便携磁共振 ~ portable low-field MRI
o 肺结节辅助诊断 ~ 肺部影像AI ~ lung-nodule AI
o 超声内镜探头 ~ 微型超声换能器 ~ endoscopic ultrasound probes
o 呼气挥发物检测 ~ 呼气早筛 ~ breath analysis
o 液体活检芯片 ~ 循环肿瘤细胞芯片 ~ liquid-biopsy chips
g 检出敏感度 ~ 检出灵敏度 ~ sensitivity | % | > 95 82 | 多中心盲测
g 假阳性率 ~ 误诊比例 ~ false-positive rate | % | < 4 17 | 多中心盲测
g 检测时长 ~ 出报告时间 ~ turnaround | min | < 12 90 | 流程计时
g 最小可辨尺寸 ~ 分辨极限 ~ smallest visible detail | mm | < 0.2 0.6 | 分辨率体模
g 单次检测费用 ~ 每人次成本 ~ cost per test | 元 | < 75 380 | 成本核算
m 碲锌镉晶体探测 ~ 碲锌镉探测 ~ CZT detectors
m 深度重建去噪 ~ 深度重建 ~ deep reconstruction
m 微流控惯性分选 ~ 微流控 ~ inertial microfluidics
m 高频复合单晶换能 ~ 单晶换能 ~ single-crystal transducers
s 县域医共体 ~ 基层医院 ~ county hospitals
s 肿瘤早筛中心 ~ 体检机构 ~ screening centres
s 急诊与救护车 ~ 院前急救 ~ emergency care
p 基层缺影像医生，片子要送到市里读
p 假阳性多，病人反复复查
@ 药物与中药现代化 | drugs and modern Chinese medicine | A61K 36/00 | C27 | 4
o 丹参有效部位 ~ 丹参提取物 ~ salvia extracts
o 连翘与黄芩饮片 ~ 大宗秦药原料 ~ forsythia and skullcap
o 小分子靶向抗癌药 ~ 抗肿瘤小分子 ~ targeted small molecules
o 外泌体递送载体 ~ 纳米递药系统 ~ exosome carriers
o 难溶药微针贴片 ~ 透皮微针 ~ microneedle patches
o 中药配方颗粒 ~ 中药颗粒剂 ~ TCM granules
g 有效成分含量 ~ 指标成分 ~ active content | % | > 9 3.5 | HPLC
g 生物利用度 ~ 吸收利用率 ~ bioavailability | % | > 58 20 | 药代动力学
g 溶剂残留 ~ 残溶 ~ residual solvent | ppm | < 40 400 | 顶空气相
g 批间差异 ~ 批次一致性偏差 ~ batch variation | % | < 3 12 | 指纹图谱
g 生产能耗 ~ 每公斤能耗 ~ production energy | kWh/kg | < 9 26 | 电表计量
m 超临界二氧化碳萃取 ~ 超临界萃取 ~ supercritical CO2 extraction
m 近红外过程分析 ~ 在线质控 ~ NIR process analytics
m 人工智能分子生成 ~ AI药物设计 ~ generative molecular design
m 冻干纳米晶 ~ 纳米晶制剂 ~ lyophilised nanocrystals
s 商洛与安康秦药基地 ~ 陕南中药产区 ~ southern Shaanxi herb bases
s 创新药企 ~ 新药研发公司 ~ biotech firms
s 医院制剂转化 ~ 院内制剂 ~ hospital preparations
p 药材产地差异大，成药批次不稳
p 工艺放大后收率掉一半
`;
