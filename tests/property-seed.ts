import fc from "fast-check";

// The same cases in every run, so that a red run is the change's doing; another seed looks further:
// FAST_CHECK_SEED=$RANDOM make test
fc.configureGlobal({ seed: Number(process.env["FAST_CHECK_SEED"] ?? 20250130) });
