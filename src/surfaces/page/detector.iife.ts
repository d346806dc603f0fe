import { detect } from '../../article/detect.ts';

detect(document);
