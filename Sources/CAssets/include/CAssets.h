#ifndef SILK_CASSETS_H
#define SILK_CASSETS_H
#endif
