package exchange

// ReadOptions say how a file is read.
type ReadOptions struct{}

// An Import is what was read from a file.
type Import struct{}
