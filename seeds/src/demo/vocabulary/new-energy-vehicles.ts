/** Words of the industry chain; the line format is told in `../vocabulary.ts`. */
export const NEW_ENERGY_VEHICLES = `
@ 动力电池 | traction batteries | H01M 10/0525 | C38 | 5
o 硫化物固态电池 ~ 全固态锂电 ~ sulphide solid-state cells
o 磷酸锰铁锂正极 ~ 锰铁锂正极料 ~ LMFP cathodes
o 硅碳负极 ~ 硅基负极材料 ~ silicon-carbon anodes
o 钠离子电池硬碳 ~ 钠电负极 ~ hard carbon for sodium-ion cells
o 复合铜箔集流体 ~ 镀铜高分子膜 ~ composite copper foil
o 退役动力电池梯次利用 ~ 旧电池二次利用 ~ second-life batteries
g 比能量 ~ 单体能量密度 ~ specific energy | Wh/kg | > 390 250 | GB/T 31486
g 循环寿命 ~ 充放电次数 ~ cycle life | 次 | > 3800 1600 | 1C 循环
g 快充时间 ~ 充到八成时间 ~ fast-charge time | min | < 10 30 | 充电测试
g 热失控触发温度 ~ 起火温度 ~ thermal runaway onset | ℃ | > 245 170 | 绝热量热
g 低温容量保持率 ~ 冬季续航保持 ~ low-temperature retention | % | > 88 65 | -20 ℃ 放电
m 干法电极 ~ 无溶剂电极 ~ dry electrodes
m 原子层包覆 ~ 表面包覆 ~ atomic-layer coating
m 化学气相沉积硅烷 ~ 气相硅沉积 ~ silane CVD
m 电化学阻抗分选 ~ 快速分选 ~ impedance sorting
s 纯电乘用车平台 ~ 新能源整车 ~ BEV platforms
s 户用与工商业储能 ~ 储能柜 ~ stationary storage
s 两轮车与低速车 ~ 电动两轮 ~ light EVs
p 冬天掉电快，车主投诉集中
p 膨胀导致电芯鼓包，模组报废
@ 电驱与电控 | electric drives | H02K 1/276 | C38 | 5
o 扁线油冷电机 ~ 油冷驱动电机 ~ hairpin oil-cooled motors
o 碳化硅电机控制器 ~ SiC逆变器 ~ SiC inverters
o 少稀土永磁电机 ~ 低重稀土磁钢电机 ~ low-rare-earth motors
o 轮毂电机 ~ 轮内驱动 ~ in-wheel motors
o 高速减速器 ~ 电驱减速箱 ~ high-speed reducers
o 电驱三合一总成 ~ 集成电驱桥 ~ three-in-one e-drives
g 峰值效率 ~ 最高效率 ~ peak efficiency | % | > 97.8 95.5 | 台架效率图
g 最高转速 ~ 极限转速 ~ top speed | rpm | > 23500 16000 | 超速试验
g 阶次噪声 ~ 啸叫声压 ~ order noise | dB(A) | < 62 76 | 半消声室
g 体积功率密度 ~ 单位体积功率 ~ volumetric density | kW/L | > 48 28 | 台架
g 制造成本 ~ 单套成本 ~ cost | 元/kW | < 22 41 | 成本核算
m 碳纤维包覆转子 ~ 转子护套 ~ carbon-sleeved rotors
m 双面散热银烧结封装 ~ 银烧结 ~ double-side silver sintering
m 晶界扩散重稀土 ~ 晶界扩散 ~ grain-boundary diffusion
m 谐波电流注入抑制 ~ 谐波注入 ~ harmonic injection
s 八百伏高压平台 ~ 高压快充车型 ~ 800 V platforms
s 混动专用变速器 ~ 插混车型 ~ plug-in hybrids
s 商用轻卡 ~ 电动轻卡 ~ light trucks
p 高速区啸叫明显，整车评价扣分
p 磁钢价格一年翻倍
@ 整车热管理与补能 | thermal management and charging | B60H 1/00 | C36 | 5
o 热泵空调集成模块 ~ 车用热泵 ~ heat-pump modules
o 液冷超充枪线 ~ 超级充电枪 ~ liquid-cooled charging cables
o 电池直冷板 ~ 电池包冷板 ~ direct cooling plates
o 无线充电地埋线圈 ~ 车辆无线充电 ~ wireless charging
o 光储充一体站 ~ 光储充场站 ~ solar-storage charging
o 浸没式电池冷却液 ~ 浸没冷却介质 ~ immersion coolants
g 系统能效比 ~ 综合能效 ~ system efficiency ratio | - | > 2.6 1.6 | -15 ℃ 环境舱
g 持续功率 ~ 连续输出功率 ~ continuous power | kW | > 580 240 | 现场实测
g 最大温差 ~ 温度不均 ~ temperature spread | ℃ | < 2 6 | 热电偶阵列
g 能量损耗率 ~ 过程损耗 ~ energy loss | % | < 5 13 | 功率分析
g 投资回收期 ~ 回本时间 ~ payback | 年 | < 4 8 | 财务测算
m 二氧化碳跨临界循环 ~ 二氧化碳热泵 ~ transcritical CO2 cycle
m 微通道冲压流道 ~ 微通道冷板 ~ microchannel plates
m 异物检测与谐振补偿 ~ 谐振补偿 ~ resonant compensation
m 氢氟醚配方 ~ 氟化液 ~ hydrofluoroether formulas
s 高速服务区 ~ 服务区充电 ~ motorway services
s 寒区新能源车 ~ 北方冬季 ~ cold regions
s 出租与网约车队 ~ 运营车队 ~ ride-hailing fleets
p 冬季开暖风续航砍半
p 设备太重，老人和女司机操作吃力
`;
