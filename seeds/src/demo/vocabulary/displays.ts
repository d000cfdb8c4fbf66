/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const DISPLAYS = `
@ 发光与封装材料 | emitters and encapsulation | H10K 85/30 | C39 | 1
o 蓝光磷光材料 ~ 深蓝OLED发光体 ~ blue phosphorescent emitters
o 量子点光转换膜 ~ 量子点膜片 ~ quantum-dot films
o 液晶单体与中间体 ~ 高纯液晶料 ~ liquid-crystal monomers
o 柔性薄膜封装 ~ 柔性屏封装层 ~ thin-film encapsulation
o 聚酰亚胺浆料 ~ 柔性基板PI ~ polyimide varnish
o 空穴传输材料 ~ OLED空穴层材料 ~ hole-transport materials
g 器件寿命 ~ 衰减寿命 ~ device lifetime | h | > 1150 300 | LT95 老化
g 透光率 ~ 透过率 ~ transmittance | % | > 94 82 | 分光光度计
g 杂质含量 ~ 残留杂质 ~ impurities | ppm | < 8 60 | ICP-MS
g 热稳定性失重 ~ 受热失重 ~ thermal mass loss | % | < 0.3 2 | 热重分析
g 公斤成本 ~ 每公斤价格 ~ cost per kg | 万元/kg | < 1.6 4.8 | 采购比价
m 氘代分子设计 ~ 氘代 ~ deuteration
m 无镉核壳合成 ~ 无镉量子点 ~ cadmium-free core-shell synthesis
m 有机无机交替沉积 ~ 叠层阻隔 ~ hybrid barrier stacks
m 连续流微通道合成 ~ 连续流 ~ continuous-flow synthesis
s 柔性面板厂 ~ OLED产线 ~ flexible panel fabs
s 电视背光 ~ 大屏背光 ~ TV backlights
s 车载显示 ~ 车规屏 ~ automotive displays
p 蓝光寿命短，整屏偏黄
p 专利壁垒高，国产料上线难
@ 玻璃基板与背板 | glass and backplanes | C03B 17/06 | C30 | 1
o 高世代液晶玻璃基板 ~ 大尺寸基板玻璃 ~ high-generation glass
o 超薄柔性玻璃 ~ 柔性盖板玻璃 ~ ultra-thin glass
o 氧化物背板 ~ IGZO驱动背板 ~ oxide TFT backplanes
o 低温多晶硅背板 ~ LTPS阵列 ~ LTPS backplanes
o 掩膜版修复 ~ 光罩缺陷修补 ~ photomask repair
o 微晶玻璃盖板 ~ 抗摔盖板 ~ glass-ceramic covers
g 综合良率 ~ 合格品比例 ~ yield | % | > 91 75 | 产线统计
g 表面波纹度 ~ 翘曲波纹 ~ waviness | μm | < 0.04 0.2 | 轮廓仪
g 单片能耗 ~ 每片耗电 ~ energy per sheet | kWh | < 2.1 5.5 | 电表计量
g 缺陷数 ~ 单片缺陷点数 ~ defects per sheet | 个 | < 3 18 | 自动光学检测
g 单位面积成本 ~ 每平米造价 ~ cost per area | 元/m² | < 130 290 | 成本核算
m 溢流下拉成形 ~ 溢流法 ~ overflow down-draw
m 两步离子交换 ~ 化学强化 ~ two-step ion exchange
m 原位结晶调控 ~ 微晶化 ~ in-situ crystallisation
m 激光微区沉积 ~ 激光修复 ~ laser micro-deposition
s 咸阳显示产业园 ~ 基板玻璃企业 ~ Xianyang display park
s 折叠手机供应链 ~ 盖板加工厂 ~ foldable supply chain
s 医疗与工控屏 ~ 专业显示 ~ professional displays
p 气泡结石反复出现，产量提不上去
p 铂耗高，一年烧掉上千万元
@ 微显示与检测 | micro-displays and inspection | H10H 29/10 | C39 | 1
o 微发光二极管巨量转移 ~ MicroLED转移 ~ micro-LED mass transfer
o 硅基微显示屏 ~ 硅基OLED ~ silicon micro-displays
o 光波导镜片 ~ 衍射波导片 ~ diffractive waveguides
o 面板亮度不均修正 ~ Mura补偿 ~ mura compensation
o 阵列电性检测 ~ 阵列缺陷测试 ~ array electrical test
o 裸眼三维显示 ~ 裸眼3D屏 ~ glasses-free 3D
g 一次良率 ~ 一次成功率 ~ first-pass yield | % | > 99.9 97 | 自动光学检测
g 亮度均匀性 ~ 画面均一程度 ~ uniformity | % | > 94 78 | 成像亮度计
g 检测节拍 ~ 单片处理时间 ~ takt | s | < 18 70 | 产线计时
g 光利用率 ~ 光效 ~ optical efficiency | % | > 6 1.5 | 积分球
g 串扰度 ~ 画面干扰 ~ crosstalk | % | < 2 8 | 光学测试
m 激光选择剥离 ~ 激光转移 ~ laser lift-off transfer
m 纳米压印光栅 ~ 纳米压印 ~ nano-imprint gratings
m 多光谱相机标定 ~ 光学标定 ~ multispectral calibration
m 眼动追踪视差渲染 ~ 眼动渲染 ~ eye-tracked rendering
s 增强现实眼镜厂 ~ AR整机 ~ AR makers
s 商用大屏 ~ 会议一体机 ~ commercial walls
s 面板模组厂 ~ 模组产线 ~ module fabs
p 坏点修补慢，成本比芯片还贵
p 漏光偏彩，看一小时就头晕
`;
