__all__ = ['CallError', 'remedy_for']
__doc__ = 'What a user can mend: the error of all commands, and remedies for those of the system.'

class CallError(ValueError):
    """A wrong call, or nothing to do; the message names the file and the remedy."""
import errno
_REMEDIES = {'make room': (errno.ENOSPC, errno.EDQUOT, errno.EFBIG), 'give rights, or name another place': (errno.EACCES, errno.EPERM, errno.EROFS), 'check the name': (errno.ENOENT, errno.ENOTDIR), 'give a shorter name': (errno.ENAMETOOLONG,), 'allow more open files (ulimit -n)': (errno.EMFILE, errno.ENFILE), 'check the disk': (errno.EIO, errno.ESTALE)}

def remedy_for(e) -> str:
    """What to do about an error of the system."""
    ...
