#include "extractor/program/program.h"

int main(int argc, char** argv) { return vietfacts::RunProgram({argv + 1, argv + argc}); }
