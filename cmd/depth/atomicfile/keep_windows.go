package atomicfile

import (
	"os"
	"syscall"
)

// keep leaves it to the folder who owns its files, as Windows does.
func keep(_ *os.File, old *oldFile) (Loss, error) {
	var info syscall.ByHandleFileInformation
	if err := syscall.GetFileInformationByHandle(syscall.Handle(old.Fd()), &info); err != nil {
		return 0, err
	}
	if info.NumberOfLinks > 1 {
		return Links, nil
	}
	return 0, nil
}
