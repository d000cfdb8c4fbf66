/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const SYNTHETIC_BIOLOGY = `
@ 底盘细胞与菌株 | chassis cells and strains | C12N 15/70 | C26 | 4
o 解脂耶氏酵母底盘 ~ 油脂酵母菌株 ~ Yarrowia chassis
o 谷氨酸棒杆菌 ~ 棒杆菌高产株 ~ Corynebacterium strains
o 蓝细菌光合固碳株 ~ 微藻固碳株 ~ cyanobacteria for carbon fixation
o 无细胞合成体系 ~ 体外蛋白合成 ~ cell-free synthesis
o 重组工业酶 ~ 工业酶改良 ~ recombinant industrial enzymes
o 乳酸片球菌 ~ 益生菌株 ~ Pediococcus strains
g 产物滴度 ~ 发酵浓度 ~ titre | g/L | > 128 55 | HPLC
g 底物转化率 ~ 原料转化比例 ~ conversion yield | % | > 82 55 | 物料衡算
g 比活力 ~ 活性单位 ~ specific activity | U/mg | > 380 110 | 酶活测定
g 传代稳定性 ~ 不退化代数 ~ generational stability | 代 | > 95 30 | 连续传代
g 单位产物成本 ~ 每公斤成本 ~ cost per kg | 元/kg | < 38 120 | 成本核算
m 高通量液滴筛选 ~ 微滴分选 ~ droplet screening
m 代谢流平衡与动态调控 ~ 代谢调控 ~ dynamic metabolic control
m 蛋白质语言模型定向进化 ~ AI定向进化 ~ protein-language-model evolution
m 多拷贝基因组整合 ~ 基因组整合 ~ multi-copy integration
s 氨基酸与维生素企业 ~ 发酵企业 ~ amino-acid producers
s 食品与饲料添加剂 ~ 添加剂企业 ~ food and feed additives
s 二氧化碳资源化 ~ 碳转化利用 ~ CO2 utilisation
p 菌种退化快，三代后产量腰斩
p 中间代谢物有毒，菌体生长受抑
@ 发酵与分离过程 | fermentation and separation | C12P 7/00 | C26 | 4
o 百吨级通气发酵罐 ~ 大型发酵罐 ~ large aerated fermenters
o 发酵液膜分离 ~ 料液膜过滤 ~ membrane separation of broth
o 连续色谱纯化 ~ 模拟移动床 ~ continuous chromatography
o 发酵过程在线检测 ~ 发酵在线分析 ~ online fermentation sensing
o 高黏多糖提取 ~ 胞外多糖回收 ~ polysaccharide recovery
o 酒糟固态发酵 ~ 糟渣发酵利用 ~ solid-state fermentation of residues
g 单位时间产出 ~ 时空产率 ~ productivity | g/(L·h) | > 4.2 1.6 | 在线分析
g 异常批次率 ~ 倒罐比例 ~ failed-batch rate | % | < 0.5 4 | 生产统计
g 产品得率 ~ 提取收率 ~ recovery yield | % | > 93 74 | 物料衡算
g 蒸汽消耗 ~ 吨产品用汽 ~ steam use | t/t | < 3 9 | 现场计量
g 废水产生量 ~ 吨产品排水 ~ waste water | m³/t | < 6 22 | 现场计量
m 拉曼光谱软测量 ~ 拉曼在线 ~ Raman soft sensing
m 陶瓷膜错流 ~ 陶瓷膜 ~ ceramic cross-flow
m 计算流体力学放大 ~ 流场放大 ~ CFD scale-up
m 耐高渗共培养 ~ 共培养 ~ co-culture
s 白酒与果汁加工 ~ 果汁厂 ~ juice and liquor plants
s 生物医药中间体 ~ 医药中间体 ~ pharma intermediates
s 有机酸工厂 ~ 乳酸柠檬酸企业 ~ organic-acid plants
p 放大到五十吨后溶氧跟不上
p 废液有机物浓度高，环保投入吃掉利润
@ 生物基材料 | bio-based materials | C08G 63/08 | C29 | 3
o 聚羟基脂肪酸酯 ~ 微生物聚酯塑料 ~ PHA plastics
o 重组胶原蛋白 ~ 类人胶原 ~ recombinant collagen
o 蛛丝蛋白纤维 ~ 仿蛛丝纤维 ~ spider-silk fibre
o 生物基尼龙单体 ~ 戊二胺 ~ bio-nylon monomers
o 细菌纤维素敷料 ~ 纤维素水凝胶敷料 ~ bacterial-cellulose dressings
o 秸秆糖平台化合物 ~ 秸秆制糖 ~ straw sugars
g 力学强度 ~ 拉伸强度 ~ strength | MPa | > 58 30 | GB/T 1040
g 吨成本 ~ 每吨制造成本 ~ cost per tonne | 万元/t | < 1.9 4.2 | 成本核算
g 杂质蛋白残留 ~ 杂质含量 ~ residual impurities | ppm | < 12 90 | ELISA
g 生物基含量 ~ 生物碳比例 ~ bio-based content | % | > 96 60 | 碳十四测定
g 原料利用率 ~ 投料转化比例 ~ feed utilisation | % | > 92 65 | 物料衡算
m 开放式嗜盐菌发酵 ~ 嗜盐发酵 ~ halophile fermentation
m 低共熔溶剂预处理 ~ 绿色溶剂 ~ deep-eutectic pretreatment
m 湿法仿生纺丝 ~ 仿生纺丝 ~ biomimetic spinning
m 酶促原位聚合 ~ 酶法聚合 ~ enzymatic polymerisation
s 可降解地膜与包装 ~ 环保包装 ~ degradable films
s 医美与皮肤修复 ~ 功效护肤 ~ skin repair
s 汽车内饰材料 ~ 车用内饰 ~ car interiors
p 膜料太脆，吹膜老断
p 动物源材料有免疫风险，注册受阻
`;
