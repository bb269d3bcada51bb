package page

import "io"

// Forms are the forms in which a result can be written, by the names that users give
// them. A form that is no table has no use for a style.
type Forms map[string]func(w io.Writer, s Style) error
