#pragma once

#include <pthread.h>

namespace gongyou {

/// What `top -H` and `perf` call this thread; 15 characters at most.
inline void name_this_thread(const char* name)
{
    pthread_setname_np(pthread_self(), name);
}

}
