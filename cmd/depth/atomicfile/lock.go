package atomicfile

import (
	"errors"
	"io"
	"os"
)

// Lock keeps all others who ask for it out of a folder until it is closed or the program
// ends, however it does. The error is [ErrLocked] while somebody else has it. Where
// folders cannot be locked nobody is kept out, and [Replace] alone looks that no work is
// lost.
func Lock(root *os.Root) (io.Closer, error) {
	folder, err := root.Open(".")
	if err != nil {
		return nil, err
	}
	if errors.Is(lock(folder), ErrLocked) {
		return nil, errors.Join(ErrLocked, folder.Close())
	}
	return folder, nil
}
