package scan

import "strings"

// manySenses are keys of common words that mean other things than their term in texts
// about the field too: they never count by what a text is about.
func manySenses() map[string]bool {
	all := map[string]bool{}
	for key := range strings.FieldsSeq(sensesHan + sensesLatin) {
		all[key] = true
	}
	return all
}

const sensesHan = `
标记 令牌 接口 对齐 指令 提示 记忆 代理 上下文 语境 补全 切片 分段 引用 本体 电路 回路 回报 规划 反思 技能 编排 偏差 虚构 迁移
扩散 量化 注意力 调度器 适配器 步长 个人信息 数据泄露 错误信息 虚假信息 问答 涌现 同质化 沙箱 沙盒 工具使用 长文本 推广能力 一般化 预热
`

const sensesLatin = `
context chunk completion operator head bias precision recall merge assistant safety scheduler circuit citation attribution
planning reflection harness arena serving muon adam avatar orchestrator skill slop trace tracing personaldata interface
translation annotation labeling memory workingmemory grounding scaffold scaffolding singularity emergence homogenization
datasheet sparsity provenance backdoor trojan weight decode activation
`
