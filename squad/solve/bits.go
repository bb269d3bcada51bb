package solve

import "encoding/binary"

// bits is a set of small numbers.
type bits []uint64

func newBits(size int) bits { return make(bits, (size+63)/64) }

func (b bits) set(i int) { b[i/64] |= 1 << (i % 64) }

func (b bits) has(i int) bool { return b[i/64]>>(i%64)&1 == 1 }

// holds reports whether all of another set are in this one.
func (b bits) holds(other bits) bool {
	for i := range other {
		if other[i]&^b[i] != 0 {
			return false
		}
	}
	return true
}

func (b bits) empty() bool {
	for _, word := range b {
		if word != 0 {
			return false
		}
	}
	return true
}

// key is the set as a key of a map.
func (b bits) key() string {
	var text []byte
	for _, word := range b {
		text = binary.LittleEndian.AppendUint64(text, word)
	}
	return string(text)
}
