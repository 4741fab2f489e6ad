package index

// Mask returns a set of the characters of a key: a bit for each Latin letter
// and digit, and for all others one of the remaining 28. A key has all the
// characters of another only if its mask has all the bits.
func Mask(key string) uint64 {
	var mask uint64
	for _, r := range key {
		switch {
		case r >= 'a' && r <= 'z':
			mask |= 1 << (r - 'a')
		case r >= '0' && r <= '9':
			mask |= 1 << (26 + r - '0')
		default:
			mask |= 1 << (36 + r%28)
		}
	}
	return mask
}
