package atomicfile

// Loss is what a file could not keep when it was replaced.
type Loss uint8

// What a file can lose.
const (
	Links Loss = 1 << iota
	Owner
)

// String is what to tell of a loss, "" for none.
func (l Loss) String() string {
	switch l {
	case Links:
		return "its other names (hard links) keep the old text"
	case Owner:
		return "it has another owner or group now"
	case Links | Owner:
		return "its other names (hard links) keep the old text, and it has another owner or group now"
	}
	return ""
}
