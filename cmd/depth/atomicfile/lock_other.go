//go:build !unix || aix || solaris

package atomicfile

import (
	"errors"
	"os"
)

// locks reports whether files can be locked here.
const locks = false

func lock(*os.File) error { return errors.ErrUnsupported }
