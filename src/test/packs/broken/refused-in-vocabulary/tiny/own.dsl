[then]止める=System.exit(0);
