package cli

import (
	"errors"
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"aiterm/internal/message"
)

// A StoppedError says that a signal ended the command. Program.Status prints nothing for
// it: who returns it has told people what they need to know.
type StoppedError struct{ Signal syscall.Signal }

func (e StoppedError) Error() string { return e.Said().Error() }

// Said returns what people are told of it.
func (e StoppedError) Said() error {
	return message.Errorf("stopped by a signal (%s)", message.SignalName(e.Signal))
}

// Status is the exit status that a shell gives to a command that a signal ended.
func (e StoppedError) Status() int { return 128 + int(e.Signal) }

// HeldSignals are the signals that would end the program, kept back where it must
// not end halfway.
type HeldSignals chan os.Signal

// HoldSignals keeps back SIGINT, SIGTERM and SIGHUP until Release, but for those
// that are ignored, as under nohup. Notify starts a goroutine, so only commands call this
// that must not be interrupted.
func HoldSignals() HeldSignals {
	held := make(HeldSignals, 8)
	all := []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
	all = slices.DeleteFunc(all, signal.Ignored)
	if len(all) > 0 { // none means every one to Notify
		signal.Notify(held, all...)
	}
	return held
}

// Release lets signals have their usual effect again.
func (h HeldSignals) Release() { signal.Stop(h) }

// Stopped returns StoppedError if a signal has come, else nil.
func (h HeldSignals) Stopped() error {
	select {
	case s := <-h:
		return stoppedBy(s)
	default:
		return nil
	}
}

// lateInterrupt is for how long after the end of a program an interrupt is taken for its
// own: Ctrl-C reaches both, and this process can learn of the end first.
const lateInterrupt = 100 * time.Millisecond

// DropLate drops interrupts of a program that has just ended. It returns StoppedError if
// another signal comes meanwhile.
func (h HeldSignals) DropLate() error {
	over := time.After(lateInterrupt)
	for {
		select {
		case s := <-h:
			if s != os.Interrupt {
				return stoppedBy(s)
			}
		case <-over:
			return nil
		}
	}
}

// DeferSignals keeps signals back until release, which sends the first one to this
// process again, with its usual effect. Those after it are dropped.
func DeferSignals() (release func()) {
	held := HoldSignals()
	return func() {
		held.Release()
		var stopped StoppedError
		if !errors.As(held.Stopped(), &stopped) {
			return
		}
		if self, err := os.FindProcess(os.Getpid()); err != nil || self.Signal(stopped.Signal) != nil {
			os.Exit(stopped.Status()) // on Windows, where no process can send itself one
		}
	}
}

func stoppedBy(s os.Signal) error {
	if number, ok := s.(syscall.Signal); ok {
		return StoppedError{number}
	}
	return StoppedError{syscall.SIGINT}
}

// grace is how long a program may take to end once it has been asked to.
const grace = 2 * time.Second

// PassTo lets signals go to a program that has the terminal. Interrupts are its own,
// as the terminal sends them to it too; the others are passed on, and the program is
// killed after grace. ended, to be called once it has ended, returns StoppedError if a
// signal was passed on.
func (h HeldSignals) PassTo(p *os.Process) (ended func() error) {
	over, result := make(chan struct{}), make(chan error)
	var stopped error
	pass := func(s os.Signal) {
		if s != os.Interrupt {
			stopped = stoppedBy(s)
			p.Signal(s)
			time.AfterFunc(grace, func() { p.Kill() })
		}
	}
	go func() {
		for {
			select {
			case s := <-h:
				pass(s)
			case <-over:
				for len(h) > 0 {
					pass(<-h)
				}
				result <- stopped
				return
			}
		}
	}()
	return func() error {
		close(over)
		return <-result
	}
}
