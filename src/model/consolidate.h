/* Versions: which is in force when, and the text of each as consolidated. */
#ifndef TOETS_CONSOLIDATE_H
#define TOETS_CONSOLIDATE_H

#include "model/model.h"

/* Fills versions, amendments and one edition per version; resolves the targets of transitional law (making hybrids). */
void consolidate(struct model *m);

#endif
