package table

import "encoding/binary"

// Row is a row of a table. Its cells are packed into one text, since a table can have
// ten million of them: where each begins and the last one ends, then all of them.
type Row struct {
	Number int // as a spreadsheet counts: the heading is row 1
	packed string
}

// lengthOfPlace is how many bytes it takes to say where a cell begins.
const lengthOfPlace = 4

func rowOf(number int, cells []string) Row {
	at := lengthOfPlace * (len(cells) + 1)
	length := at
	for _, c := range cells {
		length += len(c)
	}
	packed := make([]byte, 0, length)
	for _, c := range cells {
		packed = binary.LittleEndian.AppendUint32(packed, uint32(at))
		at += len(c)
	}
	packed = binary.LittleEndian.AppendUint32(packed, uint32(at))
	for _, c := range cells {
		packed = append(packed, c...)
	}
	return Row{number, string(packed)}
}

// Cell is one of the cells of a row, counted from 0.
func (r Row) Cell(i int) string { return r.packed[r.place(i):r.place(i+1)] }

func (r Row) place(i int) uint32 {
	at := r.packed[lengthOfPlace*i:]
	return uint32(at[0]) | uint32(at[1])<<8 | uint32(at[2])<<16 | uint32(at[3])<<24
}
