//lint:file-ignore SA1019 the protocol of 2026-07-28 gives roots up, but they are what the clients of today have

package main

import (
	"context"
	"net/url"
	"path/filepath"
	"regexp"
	"sync"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// roots says in which directory the glossaries of a project are looked for: the one that
// was asked for, or else the client's first root, or else the one the server was started
// in.
type roots struct {
	dir   string // that was asked for or that the server was started in
	fixed bool   // it was asked for

	mu    sync.Mutex
	known bool   // the client was asked
	first string // its first root; "" without one
}

// rootsWait is how long a client may take to say its roots.
const rootsWait = 3 * time.Second

// asking is a request that needs to know the directory.
type asking struct {
	session  *mcp.ServerSession
	client   *mcp.ClientCapabilities
	protocol string
	answers  mcp.InputResponseMap
}

// rootsQuestion names the question for roots where it is put by the answer to a request.
const rootsQuestion = "roots"

// noCalls is the first protocol version in which a server cannot call a client, but asks
// by its answer to a request.
const noCalls = "2026-07-28"

// dirFor returns the directory or, where the client has to be asked by the answer to this
// request, the question. A client is asked once, and again when it says that its roots
// have changed. One that does not answer has none.
func (r *roots) dirFor(ctx context.Context, a asking) (dir string, ask mcp.InputRequestMap) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if said, ok := a.answers[rootsQuestion].(*mcp.ListRootsResult); ok {
		r.known, r.first = true, firstDir(said.Roots)
	}
	if !r.fixed && !r.known && a.client != nil && a.client.RootsV2 != nil {
		if a.protocol >= noCalls {
			if a.answers != nil { // it has been asked already
				return r.dir, nil
			}
			return "", mcp.InputRequestMap{rootsQuestion: &mcp.ListRootsParams{}}
		}
		r.first = askRoots(ctx, a.session)
		r.known = ctx.Err() == nil // else the request was cancelled while it waited
	}
	if r.first != "" && !r.fixed {
		return r.first, nil
	}
	return r.dir, nil
}

// now returns the directory as far as it is known without asking.
func (r *roots) now() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.first != "" && !r.fixed {
		return r.first
	}
	return r.dir
}

// forget lets the client be asked again.
func (r *roots) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.known, r.first = false, ""
}

func askRoots(ctx context.Context, session *mcp.ServerSession) string {
	ctx, cancel := context.WithTimeout(ctx, rootsWait)
	defer cancel()
	said, err := session.ListRoots(ctx, nil)
	if err != nil {
		return ""
	}
	return firstDir(said.Roots)
}

// firstDir returns the directory of the first root, "" if that is none.
func firstDir(all []*mcp.Root) string {
	if len(all) == 0 || all[0] == nil {
		return ""
	}
	u, err := url.Parse(all[0].URI)
	if err != nil || u.Scheme != "file" || u.Host != "" && u.Host != "localhost" {
		return ""
	}
	path := u.Path
	if regexp.MustCompile(`^/[A-Za-z]:`).MatchString(path) {
		path = path[1:] // file:///C:/work is C:/work
	}
	if path = filepath.FromSlash(path); !filepath.IsAbs(path) {
		return ""
	}
	return filepath.Clean(path)
}
