/* A disk and a clock that fail on command, put under a program by LD_PRELOAD.
 *
 * KIKITORI_SHIM_ROOT  the folder whose files are watched
 * KIKITORI_SHIM_LOG   where every change of them is logged, in the order the kernel took them
 * KIKITORI_SHIM_RULE  a file of eight numbers (struct rule), read at every call: what is to fail, and how
 *                     far the wall clock is off. Whoever wrote it may change it while the program runs.
 *
 * A record of the log is eight numbers (struct record), the path, the second path, the data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

enum { NOTHING, FULL, BAD_WRITE, BAD_SYNC, GONE, READ_ONLY, FORBIDDEN };
enum { A_WRITE = 1, A_CREATE = 2, A_SYNC = 4, A_READ = 8, A_NAME = 16, A_WRITER = 32 };

struct rule { long kind, from, count, hits, skew, spare[3]; };
struct record { long op, time, inode, path, other, offset, length, id; };

#define MOST 4096
static struct { long inode; int append; char path[512]; } held[MOST];
static struct rule none, *rule = &none;
static const char *root;
static size_t root_length;
static int logging = -1;
static long syncs;

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = dlsym(RTLD_NEXT, #name)

static void begin(void) {
    static int begun;
    if (begun) return;
    begun = 1;
    int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    const char *log = getenv("KIKITORI_SHIM_LOG"), *file = getenv("KIKITORI_SHIM_RULE");
    root = getenv("KIKITORI_SHIM_ROOT");
    root_length = root ? strlen(root) : 0;
    if (log) logging = real(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    int fd = file ? real(file, O_RDWR | O_CLOEXEC) : -1;
    if (fd >= 0) {
        void *at = mmap(0, sizeof *rule, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (at != MAP_FAILED) rule = at;
    }
}
__attribute__((constructor)) static void at_start(void) { begin(); }

static const char *whole(const char *path, char *into) {
    if (!path) return 0;
    if (path[0] == '/') return path;
    char here[400];
    if (!getcwd(here, sizeof here)) return path;
    snprintf(into, 512, "%s/%s", here, path);
    return into;
}
static int ours(const char *path) {
    return root && path && !strncmp(path, root, root_length)
        && (path[root_length] == '/' || !path[root_length]) && strlen(path) < 500;
}
static int watched(int fd) { return fd >= 0 && fd < MOST && held[fd].path[0]; }

/* Whether this call is to fail, with errno set. */
static int fails(int act) {
    int these;
    int error = EIO;
    switch (rule->kind) {
    case FULL: these = A_WRITE | A_CREATE; error = ENOSPC; break;
    case BAD_WRITE: these = A_WRITE; break;
    case BAD_SYNC: these = A_SYNC; break;
    case GONE: these = ~0; break;
    case READ_ONLY: these = A_WRITE | A_CREATE | A_NAME | A_WRITER; error = EROFS; break;
    case FORBIDDEN: these = A_CREATE | A_NAME | A_WRITER; error = EACCES; break;
    default: return 0;
    }
    if (!(act & these)) return 0;
    if (__atomic_add_fetch(&rule->count, 1, __ATOMIC_SEQ_CST) < rule->from) return 0;
    __atomic_add_fetch(&rule->hits, 1, __ATOMIC_SEQ_CST);
    errno = error;
    return 1;
}

static long inode_of(int fd) {
    struct stat at;
    REAL(int, fstat, int, struct stat *);
    return real(fd, &at) ? 0 : (long)at.st_ino;
}
static void note(int op, long inode, const char *path, const char *other, long offset, long length,
                 const void *data, long id) {
    if (logging < 0) return;
    int before = errno;
    struct timespec now;
    int (*clock)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
    static ssize_t (*put)(int, const struct iovec *, int);
    if (!put) put = dlsym(RTLD_NEXT, "writev");
    clock(CLOCK_MONOTONIC, &now);
    struct record head = { op, now.tv_sec * 1000000000L + now.tv_nsec, inode, path ? strlen(path) : 0,
                           other ? strlen(other) : 0, offset, data ? length : 0, id };
    struct iovec parts[4] = { { &head, sizeof head }, { (void *)path, head.path },
                              { (void *)other, head.other }, { (void *)data, head.length } };
    if (put(logging, parts, 4) < 0) logging = -1;
    errno = before;
}
static void opened(int fd, const char *path, int flags, int there) {
    if (fd < 0 || fd >= MOST) return;
    held[fd].path[0] = 0;
    if (!ours(path)) return;
    held[fd].inode = inode_of(fd);
    held[fd].append = flags & O_APPEND;
    strcpy(held[fd].path, path);
    if ((flags & O_CREAT) && !there) note('C', held[fd].inode, path, 0, 0, 0, 0, 0);
    if (flags & O_TRUNC) note('T', held[fd].inode, path, 0, 0, 0, 0, 0);
}
static int acts(int flags, int there) {
    int act = A_READ;
    if ((flags & O_CREAT) && !there) act |= A_CREATE;
    if ((flags & O_ACCMODE) != O_RDONLY) act |= A_WRITER;
    return act;
}

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        begin(); char space[512]; const char *file = whole(path, space); \
        REAL(int, name, const char *, int, ...); \
        struct stat at; int there = !lstat(file, &at); \
        if (ours(file) && fails(acts(flags, there))) return -1; \
        int fd = real(path, flags, mode); opened(fd, file, flags, there); return fd; \
    }
OPEN(open) OPEN(open64)
#define OPENAT(name) \
    int name(int folder, const char *path, int flags, ...) { \
        va_list rest; va_start(rest, flags); int mode = va_arg(rest, int); va_end(rest); \
        begin(); char space[512]; \
        const char *file = folder == AT_FDCWD || path[0] == '/' ? whole(path, space) : path; \
        REAL(int, name, int, const char *, int, ...); \
        struct stat at; int there = !lstat(file, &at); \
        if (ours(file) && fails(acts(flags, there))) return -1; \
        int fd = real(folder, path, flags, mode); opened(fd, file, flags, there); return fd; \
    }
OPENAT(openat) OPENAT(openat64)
int creat(const char *path, mode_t mode) { return open(path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int close(int fd) {
    REAL(int, close, int);
    if (fd >= 0 && fd < MOST) held[fd].path[0] = 0;
    return real(fd);
}

static long place(int fd) {
    struct stat at;
    if (!held[fd].append) return lseek(fd, 0, SEEK_CUR);
    return fstat(fd, &at) ? 0 : at.st_size;
}
ssize_t write(int fd, const void *data, size_t length) {
    REAL(ssize_t, write, int, const void *, size_t);
    if (!watched(fd)) return real(fd, data, length);
    if (fails(A_WRITE)) return -1;
    long at = place(fd); ssize_t done = real(fd, data, length);
    if (done > 0) note('W', held[fd].inode, held[fd].path, 0, at, done, data, 0);
    return done;
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, writev, int, const struct iovec *, int);
    if (!watched(fd)) return real(fd, parts, count);
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        if (!parts[i].iov_len) continue;
        ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
        if (done < 0) return all ? all : -1;
        all += done;
        if ((size_t)done < parts[i].iov_len) break;
    }
    return all;
}
#define PWRITE(name) \
    ssize_t name(int fd, const void *data, size_t length, off_t at) { \
        REAL(ssize_t, name, int, const void *, size_t, off_t); \
        if (watched(fd) && fails(A_WRITE)) return -1; \
        ssize_t done = real(fd, data, length, at); \
        if (done > 0 && watched(fd)) note('W', held[fd].inode, held[fd].path, 0, at, done, data, 0); \
        return done; \
    }
PWRITE(pwrite) PWRITE(pwrite64)
#define TRUNCATE(name) \
    int name(int fd, off_t length) { \
        REAL(int, name, int, off_t); \
        if (watched(fd) && fails(A_WRITE)) return -1; \
        int done = real(fd, length); \
        if (!done && watched(fd)) note('T', held[fd].inode, held[fd].path, 0, length, 0, 0, 0); \
        return done; \
    }
TRUNCATE(ftruncate) TRUNCATE(ftruncate64)
/* What is written before a sync began is on the disk when it is done; what comes meanwhile may not be. */
#define SYNC(name) \
    int name(int fd) { \
        REAL(int, name, int); \
        if (!watched(fd)) return real(fd); \
        long id = __atomic_add_fetch(&syncs, 1, __ATOMIC_SEQ_CST); \
        note('s', held[fd].inode, held[fd].path, 0, 0, 0, 0, id); \
        if (fails(A_SYNC)) return -1; \
        int done = real(fd); \
        if (!done) note('S', held[fd].inode, held[fd].path, 0, 0, 0, 0, id); \
        return done; \
    }
SYNC(fsync) SYNC(fdatasync)

/* Copies inside the kernel would pass by: without them everybody reads and writes. */
ssize_t copy_file_range(int a, off_t *b, int c, off_t *d, size_t e, unsigned f) { errno = ENOSYS; return -1; }
ssize_t sendfile(int a, int b, off_t *c, size_t d) { errno = ENOSYS; return -1; }
ssize_t sendfile64(int a, int b, off_t *c, size_t d) { errno = ENOSYS; return -1; }
int fallocate(int a, int b, off_t c, off_t d) { errno = EOPNOTSUPP; return -1; }
int posix_fallocate(int a, off_t b, off_t c) { return EOPNOTSUPP; }

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    char space[512]; const char *file = whole(path, space); begin();
    if (ours(file) && fails(A_NAME)) return -1;
    int done = real(path);
    if (!done && ours(file)) note('U', 0, file, 0, 0, 0, 0, 0);
    return done;
}
int unlinkat(int folder, const char *path, int flags) {
    if ((folder == AT_FDCWD || path[0] == '/') && !flags) return unlink(path);
    REAL(int, unlinkat, int, const char *, int);
    return real(folder, path, flags);
}
int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    char one[512], two[512]; const char *old = whole(from, one), *new = whole(to, two); begin();
    if (ours(new) && fails(A_NAME)) return -1;
    int done = real(from, to);
    if (!done && ours(new)) note('R', 0, old, new, 0, 0, 0, 0);
    return done;
}
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) {
    if (a == AT_FDCWD && b == AT_FDCWD && !flags) return rename(from, to);
    REAL(int, renameat2, int, const char *, int, const char *, unsigned);
    return real(a, from, b, to, flags);
}
int linkat(int a, const char *from, int b, const char *to, int flags) {
    REAL(int, linkat, int, const char *, int, const char *, int);
    char one[512], two[512]; const char *old = whole(from, one), *new = whole(to, two); begin();
    if (ours(new) && fails(A_NAME | A_CREATE)) return -1;
    int done = real(a, from, b, to, flags);
    if (!done && ours(new)) note('L', 0, old, new, 0, 0, 0, 0);
    return done;
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    char space[512]; const char *file = whole(path, space); begin();
    if (ours(file) && fails(A_NAME | A_CREATE)) return -1;
    int done = real(path, mode);
    if (!done && ours(file)) note('D', 0, file, 0, 0, 0, 0, 0);
    return done;
}

ssize_t read(int fd, void *data, size_t length) {
    REAL(ssize_t, read, int, void *, size_t);
    if (watched(fd) && fails(A_READ)) return -1;
    return real(fd, data, length);
}
#define PREAD(name) \
    ssize_t name(int fd, void *data, size_t length, off_t at) { \
        REAL(ssize_t, name, int, void *, size_t, off_t); \
        if (watched(fd) && fails(A_READ)) return -1; \
        return real(fd, data, length, at); \
    }
PREAD(pread) PREAD(pread64)

static int skewed(clockid_t clock) {
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE;
}
int clock_gettime(clockid_t clock, struct timespec *time) {
    REAL(int, clock_gettime, clockid_t, struct timespec *);
    int done = real(clock, time);
    if (!done && skewed(clock)) time->tv_sec += rule->skew;
    return done;
}
int gettimeofday(struct timeval *time, void *zone) {
    REAL(int, gettimeofday, struct timeval *, void *);
    int done = real(time, zone);
    if (!done) time->tv_sec += rule->skew;
    return done;
}
time_t time(time_t *into) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (into) *into = now.tv_sec;
    return now.tv_sec;
}
