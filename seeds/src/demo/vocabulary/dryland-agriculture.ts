/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const DRYLAND_AGRICULTURE = `
@ 旱作节水与土壤 | dryland water saving and soil | A01G 25/02 | A01 | 7
o 黄土高原集雨灌溉 ~ 旱塬集雨补灌 ~ rainwater harvesting irrigation
o 全生物降解地膜 ~ 可降解农膜 ~ biodegradable mulch
o 盐碱地改良剂 ~ 盐渍土改良 ~ saline-soil amendments
o 水肥一体化控制器 ~ 滴灌施肥机 ~ fertigation controllers
o 旱地保水缓释肥 ~ 保水型控释肥 ~ water-retaining slow-release fertiliser
o 坡耕地保墒耕作机具 ~ 旱地少免耕机具 ~ conservation tillage machinery
g 节水率 ~ 省水比例 ~ water saving | % | > 42 18 | 田间对照
g 增产率 ~ 亩产提高 ~ yield gain | % | > 21 8 | 测产
g 亩均成本 ~ 每亩投入 ~ cost per mu | 元/亩 | < 85 240 | 成本核算
g 出苗率 ~ 成苗比例 ~ emergence rate | % | > 92 70 | 田间调查
g 肥料利用率 ~ 养分利用比例 ~ nutrient efficiency | % | > 53 34 | 同位素示踪
m 腐植酸矿物复配 ~ 腐植酸 ~ humic-mineral blends
m 墒情驱动决策模型 ~ 墒情决策 ~ soil-moisture decision models
m 聚乳酸共混吹塑 ~ 共混改性 ~ blended PLA films
m 微生物菌剂包衣 ~ 菌剂包膜 ~ microbial coating
s 渭北旱塬苹果与小麦 ~ 渭北旱地 ~ Weibei dryland
s 陕北沙地马铃薯 ~ 定边马铃薯 ~ northern Shaanxi potatoes
s 卤泊滩盐碱地 ~ 关中盐碱滩 ~ saline flats
p 春旱出苗率不到六成
p 残膜回收难，机耕缠绕严重
@ 作物育种与种业 | crop breeding | A01H 1/04 | A01 | 4
o 抗旱小麦品种 ~ 旱地节水小麦 ~ drought-tolerant wheat
o 耐密宜机收玉米 ~ 机收玉米品种 ~ dense-planting maize
o 双低油菜杂交种 ~ 高油油菜 ~ hybrid rapeseed
o 谷子糜子良种 ~ 小杂粮良种 ~ millets
o 高产大豆新品系 ~ 带状种植大豆 ~ soybean lines
o 脱毒马铃薯原种 ~ 马铃薯种薯 ~ virus-free seed potatoes
g 亩产 ~ 单产 ~ yield | kg/亩 | > 610 420 | 区域试验
g 育种周期 ~ 选育年限 ~ breeding cycle | 年 | < 4 9 | 育种记录
g 水分利用效率 ~ 每毫米降水产量 ~ water-use efficiency | kg/(mm·亩) | > 1.6 0.9 | 旱棚试验
g 病情指数 ~ 发病程度 ~ disease index | - | < 8 32 | 接种鉴定
g 种子纯度 ~ 品种纯度 ~ seed purity | % | > 99.2 97 | 分子鉴定
m 全基因组选择 ~ 基因组选择 ~ genomic selection
m 单倍体加倍诱导 ~ 单倍体育种 ~ doubled haploids
m 核心种质关联分析 ~ 关联定位 ~ association mapping
m 茎尖组培快繁 ~ 组培快繁 ~ shoot-tip micropropagation
s 杨凌种业企业 ~ 种子公司 ~ Yangling seed firms
s 旱区规模农场 ~ 种植大户 ~ dryland farms
s 良种繁育基地 ~ 制种基地 ~ seed bases
p 倒伏和病害叠加，减产三成
p 外来品种水土不服，更换频繁
@ 果业与农产品加工 | fruit and agro-processing | A23L 19/00 | C13 | 4
o 苹果内部品质分选 ~ 苹果无损分级 ~ apple internal-quality sorting
o 猕猴桃溃疡病防控 ~ 猕猴桃细菌病害 ~ kiwifruit canker control
o 果品气调贮藏 ~ 冷库保鲜 ~ controlled-atmosphere storage
o 富硒茶加工 ~ 富硒茶叶 ~ selenium tea processing
o 红枣与核桃精深加工 ~ 干果深加工 ~ jujube and walnut processing
o 果园采摘机器人 ~ 摘果机器人 ~ fruit-picking robots
g 优质品率 ~ 特级果比例 ~ premium rate | % | > 88 62 | 破坏性复检
g 吨加工成本 ~ 每吨费用 ~ cost per tonne | 元/t | < 240 610 | 成本核算
g 货架期 ~ 保鲜天数 ~ shelf life | d | > 210 120 | 贮藏试验
g 损耗率 ~ 腐烂损失 ~ loss | % | < 3 12 | 出库统计
g 单位处理时间 ~ 单果用时 ~ handling time | s/个 | < 5 14 | 现场计时
m 近红外与机器视觉联用 ~ 光谱视觉联检 ~ combined NIR and machine vision
m 有益微生物复配 ~ 微生物制剂 ~ beneficial microbial blends
m 环境因子动态调控 ~ 温湿气联控 ~ dynamic environment control
m 柔顺末端与视觉伺服 ~ 柔性抓取 ~ compliant gripping
s 延安与渭北果业合作社 ~ 产地合作社 ~ growers' cooperatives
s 农产品加工龙头企业 ~ 农产品加工厂 ~ agro-processors
s 冷链与出口企业 ~ 农产品外贸公司 ~ cold-chain exporters
p 坏果混入，客户退货
p 采收季用工荒，一天三百元招不到人
`;
