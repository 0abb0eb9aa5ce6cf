#ifndef SILK_CYAML_H
#define SILK_CYAML_H
#endif
