package index

import "aiterm/glossary"

// Shared returns the names that are declared to belong to several entries, in the order
// of the glossary.
func (x *Index) Shared() (all []glossary.Shared) {
	names := x.scan()
	first := placesAt(x.part(entryTable, placesSize*x.Len(), placesSize*(x.Len()+1)), 0).name
	for i := first; i < names.len(); i++ {
		n := names.name(i)
		if last := len(all) - 1; last < 0 || all[last].Name != n.Text || all[last].Layer != n.Layer {
			all = append(all, glossary.Shared{Name: n.Text, Note: n.Remark, NoScan: n.Common, Layer: n.Layer})
		}
		of := &all[len(all)-1].Of
		*of = append(*of, x.Term(n.Entry).ID)
	}
	return all
}
