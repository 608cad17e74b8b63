/* Preloaded into a program, makes its floating-point units take subnormal numbers for zero and write zero for them, in every thread.
 * Shows what such numbers cost; results differ in their last bits from what the program computes by itself.
 *     cc -shared -fPIC -O2 -o flush_subnormals.so flush_subnormals.c
 *     LD_PRELOAD=$PWD/flush_subnormals.so PROGRAM
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <xmmintrin.h>

enum { FLUSH_TO_ZERO = 1 << 15, SUBNORMALS_ARE_ZERO = 1 << 6 };

typedef void *routine(void *);
typedef int creator(pthread_t *, const pthread_attr_t *, routine *, void *);

struct start {
    routine *run;
    void *argument;
};

/* The register belongs to the thread that sets it. The constructor is the main thread's turn. */
__attribute__((constructor)) static void flush(void)
{
    _mm_setcsr(_mm_getcsr() | FLUSH_TO_ZERO | SUBNORMALS_ARE_ZERO);
}

static void *run_flushed(void *memory)
{
    struct start start = *(struct start *)memory;
    free(memory);
    flush();
    return start.run(start.argument);
}

/* Stands before the C library's function of this name, and calls it. */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, routine *run, void *argument)
{
    creator *create = (creator *)dlsym(RTLD_NEXT, "pthread_create");
    struct start *start = malloc(sizeof *start);
    if (start == NULL)
        return EAGAIN;
    *start = (struct start){ run, argument };
    int error = create(thread, attributes, run_flushed, start);
    if (error != 0)
        free(start);
    return error;
}
