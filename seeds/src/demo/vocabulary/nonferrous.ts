/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const NONFERROUS = `
@ 钛及钛合金加工 | titanium processing | C22F 1/18 | C32 | 3
o 航空用钛合金大规格棒材 ~ 大直径钛棒 ~ large titanium bars
o 钛合金薄壁无缝管 ~ 薄壁钛管 ~ thin-wall titanium tubes
o 超宽幅钛带卷 ~ 宽幅冷轧钛带 ~ wide titanium strip
o 钛钢复合板 ~ 双金属钛衬板 ~ titanium-clad steel plate
o 低成本短流程钛锭 ~ 冷床炉扁锭 ~ low-cost titanium ingots
o 钛屑与残钛 ~ 废钛回收料 ~ titanium swarf
g 成材率 ~ 综合成品率 ~ yield | % | > 84 66 | 物料统计
g 组织均匀性级差 ~ 晶粒度级差 ~ microstructure variation | 级 | < 0.8 2.5 | 金相评级
g 探伤杂波水平 ~ 超声底噪 ~ ultrasonic noise | dB | < -12 -4 | 水浸超声检测
g 氧氮增量 ~ 气体杂质增量 ~ oxygen and nitrogen pick-up | ppm | < 80 320 | 惰气熔融法
g 吨加工成本 ~ 每吨加工费用 ~ processing cost | 万元/t | < 2.6 5.8 | 成本核算
m 电子束冷床熔炼 ~ EB炉熔炼 ~ electron-beam cold hearth melting
m 换向反复镦拔锻造 ~ 多向锻造 ~ multi-directional forging
m 感应加热在线固溶 ~ 连续热处理 ~ inline induction solution treatment
m 爆炸焊接加热轧 ~ 爆轧复合 ~ explosive cladding and rolling
s 宝鸡钛谷加工企业 ~ 钛加工厂 ~ Baoji titanium mills
s 海洋工程装备 ~ 深潜与海水淡化 ~ marine equipment
s 氯碱与湿法冶金 ~ 耐蚀化工设备 ~ chlor-alkali plants
p 小规格棒材头尾料多，切头浪费大
p 进口海绵钛依赖度高，交期不稳
@ 钼钨与稀散金属 | molybdenum, tungsten and scattered metals | C22B 34/34 | C32 | 3
o 高纯钼溅射靶材 ~ 面板用钼靶 ~ high-purity molybdenum targets
o 稀土掺杂钼合金丝 ~ 高温钼丝 ~ rare-earth-doped molybdenum wire
o 高纯铼酸铵 ~ 铼盐原料 ~ ammonium perrhenate
o 大尺寸钨坩埚 ~ 长晶钨锅 ~ large tungsten crucibles
o 辉钼矿焙烧料 ~ 钼精矿焙砂 ~ roasted molybdenite
o 钼铜热沉片 ~ 封装用钼铜片 ~ Mo-Cu heat sinks
g 产品纯度 ~ 主元素含量 ~ purity | % | > 99.995 99.95 | GDMS 分析
g 平均粒径 ~ 颗粒大小 ~ mean grain size | μm | < 40 130 | EBSD
g 金属回收率 ~ 金属收回比例 ~ recovery | % | > 93 70 | 物料衡算
g 单位能耗 ~ 吨产品用电 ~ energy use | kWh/kg | < 5.5 14 | 电表计量
g 产品一致性偏差 ~ 批间离散 ~ batch deviation | % | < 2 9 | 统计过程控制
m 微波辅助还原 ~ 两段还原 ~ microwave-assisted reduction
m 离子交换与萃取联用 ~ 树脂吸附 ~ ion exchange with extraction
m 热等静压包套 ~ 热等静压致密化 ~ hot isostatic pressing
m 液液掺杂 ~ 湿法掺杂 ~ liquid-liquid doping
s 商洛与渭南钼业 ~ 陕南关中钼矿区 ~ Shaanxi molybdenum mines
s 半导体与显示镀膜 ~ 溅射镀膜线 ~ sputtering lines
s 高温炉发热体 ~ 真空炉加热件 ~ furnace elements
p 材料利用率不到三成，换件频繁
p 低品位伴生元素随烟气流失
@ 冶炼渣与尾矿利用 | slag and tailings utilisation | C22B 7/04 | C42 | 7
o 铅锌冶炼渣 ~ 铅锌窑渣 ~ lead-zinc slag
o 提钒尾渣 ~ 石煤钒渣 ~ vanadium tailings
o 黄金氰化尾渣 ~ 金矿氰渣 ~ cyanide tailings
o 赤泥与铝灰 ~ 电解铝危废 ~ red mud and aluminium dross
o 尾矿库渗滤水 ~ 矿山酸性废水 ~ tailings seepage
o 废旧三元正极 ~ 退役锂电黑粉 ~ spent NCM cathodes
g 有价金属回收率 ~ 金属提取率 ~ metal recovery | % | > 95 76 | ICP 测定
g 资源化消纳比例 ~ 综合利用比例 ~ utilisation ratio | % | > 92 48 | 物料衡算
g 毒性浸出浓度 ~ 重金属溶出量 ~ leaching toxicity | mg/L | < 0.04 0.9 | HJ/T 299 浸出试验
g 药剂消耗 ~ 酸碱用量 ~ reagent use | kg/t | < 65 210 | 现场计量
g 吨处置成本 ~ 每吨处理费 ~ treatment cost | 元/t | < 120 390 | 成本核算
m 机械活化加压浸出 ~ 氧压浸出 ~ activated pressure leaching
m 硫酸盐还原菌生物处理 ~ 生物法 ~ sulphate-reducing bioprocess
m 高温熔融玻璃化 ~ 熔融固化 ~ vitrification
m 选择性萃取分离 ~ 溶剂萃取 ~ selective solvent extraction
s 凤县与旬阳冶炼厂 ~ 铅锌冶炼企业 ~ lead-zinc smelters
s 小秦岭金矿区 ~ 潼关金矿 ~ Xiaoqinling gold mines
s 尾矿库闭库治理 ~ 无主尾矿库 ~ tailings dam closure
p 渣场库容见底，环保督察限期整改
p 砷铊等元素超标，水泥厂拒收
`;
