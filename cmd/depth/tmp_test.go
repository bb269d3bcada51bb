package main
import ("testing";"io";"bytes")
func BenchmarkRun(b *testing.B){ b.ReportAllocs(); for _, a := range [][]string{{"liverpool","--season","2026"},{"liverpool","--format","json"},{"version"}} { b.Run(a[len(a)-1],func(b *testing.B){ for b.Loop(){ if run(a,bytes.NewReader(nil),io.Discard,io.Discard)!=0{b.Fatal()}}})}}
