// Package data holds the squads and facts that ship with depth. What lies here
// and where it comes from is told in its README.
package data

import "embed"

// Files are the folders squads and competitions and the files injuries.yaml and clubs.yaml.
//
//go:embed squads competitions injuries.yaml clubs.yaml
var Files embed.FS
