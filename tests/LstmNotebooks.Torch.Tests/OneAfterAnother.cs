// libtorch has one generator of random numbers for the whole process: a training beside would draw from it too.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
