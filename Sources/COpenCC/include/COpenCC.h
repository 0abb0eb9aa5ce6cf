#ifndef SILK_COPENCC_H
#define SILK_COPENCC_H
#endif
