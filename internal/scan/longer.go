package scan

import "strings"

// longerWords are words of the languages that contain a name, or look like one, and do
// not speak of its term.
func longerWords() []string { return strings.Fields(longerHan + longerLatin) }

const longerHan = `
超参数 无监督学习 无监督 半监督学习 自监督学习 弱监督学习 稍微调整 微调查 细微调整 微调味 参数化 无参数 上下文压缩包 形式参数
左对齐 右对齐 居中对齐 两端对齐 文本对齐 字节对齐 内存对齐 顶部对齐 底部对齐 垂直对齐 水平对齐 上对齐 下对齐 对齐方式
蒸馏水 蒸馏酒 蒸馏塔 提示音 提示框 提示符 提示信息 提示语 温馨提示 友情提示 错误提示
推理小说 推理剧 温度计 体温度 室内温度 幻觉剂 嵌入式 嵌入代码 代理人 代理商 代理服务器 反向代理 正向代理 网络代理 代理记账
令牌桶 令牌环 访问令牌 标记语言 记忆力 记忆棒 记忆卡 本体感 量化宽松 量化交易 量化投资 剪枝机 智能体重 智能体温 智能体检 智能体育
信息检索机 接口卡 温度带 语音识别码 大模型型 人工智能化 机器人类 深度学习机 系统消息表
`

const longerLatin = `
toolcalled functioncalled computes
`
