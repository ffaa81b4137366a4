/* levels: the name of a function in a file that is built once for each level of processor (LEVEL: native, v3). */
#ifndef BENCH_LEVELS_H
#define BENCH_LEVELS_H

#define AT_LEVEL_(name, level)  name##_##level
#define AT_LEVEL__(name, level) AT_LEVEL_(name, level)
#define AT_LEVEL(name)          AT_LEVEL__(name, LEVEL)

#endif
