[when]人気=popularity
